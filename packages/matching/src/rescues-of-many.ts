type Choices = {
  readonly people: number
  readonly places: number
  readonly may: (person: number, place: number) => boolean
  /** Asked only where `may` says yes; such a place is taken first. */
  readonly isNew: (person: number, place: number) => boolean
}

const NOBODY = -1

/**
 * Gives as many people as possible a place of their own: the first free one that is new, the first free one, or one that
 * others make free by moving (augmenting paths, Kuhn). A search that failed stays failed, so each place is looked at once
 * by searches without success. Answers [person, place] for each that was placed.
 */
export function matchedGreedily(choices: Choices): [number, number][] {
  const holder = new Int32Array(choices.places).fill(NOBODY)
  const free = new Set(Array.from({ length: choices.places }, (_, place) => place))
  const dead = new Set<number>()
  for (let person = 0; person < choices.people; person += 1) {
    const place = freePlace(choices, free, person)
    if (place === undefined) makeRoom(choices, { holder, free, dead, person })
    else take({ holder, free }, person, place)
  }
  return Array.from(holder, (person, place): [number, number] => [person, place]).filter(([person]) => person >= 0)
}

type Taken = { readonly holder: Int32Array; readonly free: Set<number> }

function take({ holder, free }: Taken, person: number, place: number): void {
  holder[place] = person
  free.delete(place)
}

/** At most so many places are looked at for one that is new, once one that will do is known. */
const LOOKS = 200

function freePlace({ may, isNew }: Choices, free: Set<number>, person: number): number | undefined {
  let found: number | undefined
  let looks = 0
  for (const place of free) {
    if (found !== undefined && looks >= LOOKS) return found
    looks += 1
    if (!may(person, place)) continue
    if (isNew(person, place)) return place
    found ??= place
  }
  return found
}

type Search = Taken & { readonly dead: Set<number>; readonly person: number }

/** Looks breadth first for a chain of moves that ends at a free place, and makes the moves. */
function makeRoom(choices: Choices, { holder, free, dead, person }: Search): void {
  const cameFrom = new Map<number, number>()
  const waiting = [person]
  for (const mover of waiting) {
    for (let place = 0; place < choices.places; place += 1) {
      if (cameFrom.has(place) || dead.has(place) || !choices.may(mover, place)) continue
      cameFrom.set(place, mover)
      if (free.has(place)) {
        move({ holder, free }, cameFrom, place)
        return
      }
      waiting.push(holder[place] ?? NOBODY)
    }
  }
  for (const place of cameFrom.keys()) dead.add(place)
}

function move(taken: Taken, cameFrom: ReadonlyMap<number, number>, last: number): void {
  let place: number | undefined = last
  while (place !== undefined) {
    const mover: number = cameFrom.get(place) ?? NOBODY
    const before = taken.holder.indexOf(mover)
    take(taken, mover, place)
    place = before < 0 ? undefined : before
  }
}
