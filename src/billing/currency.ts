/** The currencies of ISO 4217 (list one) whose minor unit is not a hundredth. */
const digitsByCurrency: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").map((code) => [code, 0] as const),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3] as const),
  ..."CLF UYW".split(" ").map((code) => [code, 4] as const),
]);

/** How many decimals an amount of a currency has: two for the euro, none for the yen. */
export function minorDigits(currency: string): number {
  return digitsByCurrency.get(currency) ?? 2;
}
