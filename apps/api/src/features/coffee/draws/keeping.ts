import { pairKey } from './rules.ts'

/**
 * The groups of the preview that pins keep. A pin must be (part of) a group that was drawn: anybody could find out by
 * pinning other pairs who asked to be kept apart. Two pins in one group of three keep all three.
 */
export const groupsToKeep = (
  drawn: readonly { people: readonly string[] }[],
  pins: readonly (readonly string[])[],
  forbids: readonly [string, string][],
): string[][] | 'pin-not-drawn' | 'pin-forbidden' => {
  const keptIn = new Map<number, Set<string>>()
  for (const pin of pins) {
    const place = drawn.findIndex(({ people }) => pin.every((id) => people.includes(id)))
    if (place < 0) return 'pin-not-drawn'
    const kept = keptIn.get(place) ?? new Set()
    keptIn.set(place, new Set([...kept, ...pin]))
  }
  const groups = [...keptIn.values()].map((kept) => [...kept])
  const together = new Set(groups.flatMap((group) => group.flatMap((a) => group.map((b) => pairKey([a, b])))))
  return forbids.some((pair) => together.has(pairKey(pair))) ? 'pin-forbidden' : groups
}
