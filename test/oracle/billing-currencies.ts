/** The decimals of the currencies that oracles and cases of billing use, by ISO 4217. */
export const decimalsOf: Readonly<Record<string, number>> = { EUR: 2, USD: 2, CHF: 2, JPY: 0, BHD: 3, CLF: 4 };
