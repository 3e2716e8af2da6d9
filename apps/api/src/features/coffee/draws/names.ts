const named = /\{([0-9a-f-]{36})\}/g

/** Sentences are kept with ids in place of names, so that a name goes with the person: puts in the names of today. */
export const withNames = (sentence: string, nameOf: (id: string) => string | undefined): string =>
  sentence.replaceAll(named, (_, id: string) => nameOf(id) ?? 'somebody who has left')

/** A sentence about numbered people (`{17}`) as it is kept: with their ids. */
export const withIds = (sentence: string, ids: readonly string[]): string =>
  sentence.replaceAll(/\{(\d+)\}/g, (_, place: string) => `{${ids[Number(place)] ?? ''}}`)

/** How a person is named while only their number is known. */
export const numberedName = (place: number): string => `{${place}}`
