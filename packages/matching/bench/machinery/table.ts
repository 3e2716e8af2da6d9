/** Prints a table whose first column is text and whose others are figures. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const width = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(width[i] ?? 0) : cell.padStart(width[i] ?? 0)))
      .join('  ')
      .trimEnd()
  process.stdout.write(`\n${title}\n${line(head)}\n${width.map((w) => '─'.repeat(w)).join('  ')}\n`)
  for (const row of rows) process.stdout.write(`${line(row)}\n`)
}

export const count = (value: number) => value.toLocaleString('en-GB')

/** Milliseconds with as many digits as mean something. */
export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : count(Math.round(value))} ms`

export const times = (value: number) => `${value < 10 ? value.toFixed(1) : count(Math.round(value))} ×`

/** With `--quick`: fewer and smaller inputs, for a look in under a minute. */
export const isQuick = process.argv.includes('--quick')
