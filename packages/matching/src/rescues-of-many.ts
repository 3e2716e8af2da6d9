type Choices = {
  readonly people: number
  readonly places: number
  readonly may: (person: number, place: number) => boolean
  /** Asked only where `may` says yes; such a place is taken first. */
  readonly isNew: (person: number, place: number) => boolean
}

const NOBODY = -1

type Search = {
  readonly choices: Choices
  readonly holder: Int32Array
  readonly placeOf: Int32Array
  readonly free: Set<number>
  /** Places that no search has been through in vain: a doubly linked list with its head at the end. */
  readonly next: Int32Array
  readonly previous: Int32Array
}

function newSearch(choices: Choices): Search {
  const { people, places } = choices
  return {
    choices,
    holder: new Int32Array(places).fill(NOBODY),
    placeOf: new Int32Array(people).fill(NOBODY),
    free: new Set(Array.from({ length: places }, (_, place) => place)),
    next: Int32Array.from({ length: places + 1 }, (_, place) => (place + 1) % (places + 1)),
    previous: Int32Array.from({ length: places + 1 }, (_, place) => (place + places) % (places + 1)),
  }
}

/**
 * Gives as many people as possible a place of their own: the first free one that is new, the first free one, or one that
 * others make free by moving (augmenting paths, Kuhn). A search looks at each place once with success, and without success once
 * for good; every further look meets a place that is closed to somebody. So the work is linear in people, places and pairs of
 * them that are closed, for each search that moves somebody. Answers [person, place] for each that was placed.
 */
export function matchedGreedily(choices: Choices): [number, number][] {
  const search = newSearch(choices)
  for (let person = 0; person < choices.people; person += 1) {
    const place = freePlace(search, person)
    if (place === undefined) makeRoom(search, person)
    else take(search, person, place)
  }
  return Array.from(search.holder, (person, place): [number, number] => [person, place]).filter(
    ([person]) => person !== NOBODY,
  )
}

function take({ holder, placeOf, free }: Search, person: number, place: number): void {
  holder[place] = person
  placeOf[person] = place
  free.delete(place)
}

/** At most so many places are looked at for one that is new, once one that will do is known. */
const LOOKS = 200

function freePlace({ choices, free }: Search, person: number): number | undefined {
  let found: number | undefined
  let looks = 0
  for (const place of free) {
    if (found !== undefined && looks >= LOOKS) return found
    looks += 1
    if (!choices.may(person, place)) continue
    if (choices.isNew(person, place)) return place
    found ??= place
  }
  return found
}

/** Looks breadth first for a chain of moves that ends at a free place, and makes the moves. */
function makeRoom(search: Search, person: number): void {
  const cameFrom = new Map<number, number>()
  const waiting = [person]
  for (const mover of waiting) {
    const last = reach(search, mover, { cameFrom, waiting })
    if (last === undefined) continue
    move(search, cameFrom, last)
    giveBack(search, [...cameFrom.keys()])
    return
  }
}

type Reached = { readonly cameFrom: Map<number, number>; readonly waiting: number[] }

/** Takes off the list every place that the mover may go to; answers the first that is free. */
function reach({ choices, holder, free, next, previous }: Search, mover: number, to: Reached): number | undefined {
  for (let place = next[choices.places] ?? NOBODY; place !== choices.places; place = next[place] ?? NOBODY) {
    if (!choices.may(mover, place)) continue
    to.cameFrom.set(place, mover)
    next[previous[place] ?? NOBODY] = next[place] ?? NOBODY
    previous[next[place] ?? NOBODY] = previous[place] ?? NOBODY
    if (free.has(place)) return place
    to.waiting.push(holder[place] ?? NOBODY)
  }
  return undefined
}

/** Puts places back on the list, the last that was taken off first, so that the links are as they were. */
function giveBack({ next, previous }: Search, taken: readonly number[]): void {
  for (const place of taken.toReversed()) {
    next[previous[place] ?? NOBODY] = place
    previous[next[place] ?? NOBODY] = place
  }
}

function move(search: Search, cameFrom: ReadonlyMap<number, number>, last: number): void {
  let place = last
  while (place !== NOBODY) {
    const mover = cameFrom.get(place) ?? NOBODY
    const before = search.placeOf[mover] ?? NOBODY
    take(search, mover, place)
    place = before
  }
}
