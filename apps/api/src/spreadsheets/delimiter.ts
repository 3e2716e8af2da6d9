const candidates = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof candidates)[number]

const sampleLength = 64 * 1024

/** Fields per record, read with quotes, for a guess only: malformed quotes make a bad guess, not an error. */
function fieldCounts(sample: string, delimiter: Delimiter): number[] {
  const counts: number[] = []
  let fields = 1
  let quoted = false
  for (const character of sample) {
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === delimiter) fields += 1
    else if (character === '\n') {
      counts.push(fields)
      fields = 1
    }
  }
  return [...counts, fields]
}

function mostFrequent(counts: number[]): { fields: number; share: number } {
  const tally = new Map<number, number>()
  for (const fields of counts) if (fields > 1) tally.set(fields, (tally.get(fields) ?? 0) + 1)
  const [fields, times] = [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  return { fields, share: times / counts.length }
}

/** The separator that gives most rows one and the same number of fields; Excel's `sep=` line overrules it. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleLength).replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const scored = candidates.map((delimiter) => {
    const { fields, share } = mostFrequent(fieldCounts(sample, delimiter))
    return { delimiter, score: fields > 1 ? share * Math.log2(fields + 1) : 0 }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/** Excel writes `sep=;` as a first line that it does not show as a row. */
export function takeSeparatorLine(text: string): { delimiter: Delimiter | undefined; body: string } {
  const match = /^"?sep=([,;\t|])"?[^\S\t\r\n]*\r?\n/i.exec(text)
  const delimiter = candidates.find((candidate) => candidate === match?.[1])
  return delimiter && match ? { delimiter, body: text.slice(match[0].length) } : { delimiter: undefined, body: text }
}
