/** Says on standard error what the program does next; standard output has the table alone. */
export function sayProgress(text: string): void {
  console.error(text);
}
