/**
 * Maximum-weight matching on a dense graph in O(n³), written for the tests alone and in another way than the engine: a
 * matrix of best edges between blossoms, one search at a time, slacks kept per blossom. People are 1 … n inside; blossoms
 * have higher numbers; 0 means none. `weight(a, b)` of 0 or less means that the pair may not be used.
 */
export function densestMatching(n: number, weight: (a: number, b: number) => number): number[] {
  const state = newState(n, weight)
  let isMore = true
  while (isMore) isMore = isGrown(state)
  return Array.from({ length: n }, (_, i) => get(state.match, i + 1) - 1)
}

type State = ReturnType<typeof newState>

const get = (row: readonly number[] | undefined, i: number) => row?.[i] ?? 0

function newState(n: number, weight: (a: number, b: number) => number) {
  const size = 2 * n + 1
  const matrix = (value: (u: number, v: number) => number) =>
    Array.from({ length: size }, (_, u) => Array.from({ length: size }, (__, v) => value(u, v)))
  const isPerson = (u: number, v: number) => u > 0 && v > 0 && u <= n && v <= n
  const w = matrix((u, v) => (isPerson(u, v) && u !== v ? Math.max(0, weight(u - 1, v - 1)) : 0))
  const zeros = () => new Array<number>(size).fill(0)
  const highest = Math.max(0, ...w.map((row) => Math.max(...row)))
  return {
    n,
    used: n,
    w,
    from: matrix((u) => (u <= n ? u : 0)),
    to: matrix((_, v) => (v <= n ? v : 0)),
    within: matrix((u, v) => (u === v && u <= n ? u : 0)),
    price: zeros().map((_, u) => (u > 0 && u <= n ? highest : 0)),
    match: zeros(),
    slack: zeros(),
    top: zeros().map((_, u) => (u <= n ? u : 0)),
    parent: zeros(),
    side: zeros(),
    seen: zeros(),
    flower: Array.from({ length: size }, (): number[] => []),
    queue: [] as number[],
    stamp: 0,
  }
}

const weightOf = (s: State, u: number, v: number) => get(s.w[get(s.from[u], v)], get(s.to[u], v))

function gap(s: State, u: number, v: number): number {
  return get(s.price, get(s.from[u], v)) + get(s.price, get(s.to[u], v)) - 2 * weightOf(s, u, v)
}

function put(row: number[] | undefined, i: number, value: number): void {
  if (row) row[i] = value
}

function noteSlack(s: State, u: number, x: number): void {
  const known = get(s.slack, x)
  if (known === 0 || gap(s, u, x) < gap(s, known, x)) s.slack[x] = u
}

function findSlack(s: State, x: number): void {
  s.slack[x] = 0
  for (let u = 1; u <= s.n; u += 1) {
    if (weightOf(s, u, x) > 0 && get(s.top, u) !== x && get(s.side, get(s.top, u)) === 0) noteSlack(s, u, x)
  }
}

function enqueue(s: State, x: number): void {
  if (x <= s.n) s.queue.push(x)
  else for (const part of s.flower[x] ?? []) enqueue(s, part)
}

function setTop(s: State, x: number, b: number): void {
  s.top[x] = b
  if (x > s.n) for (const part of s.flower[x] ?? []) setTop(s, part, b)
}

/** Turns the cycle so that the way from its base to `part` is even; answers the place of `part`. */
function evenPlace(s: State, b: number, part: number): number {
  const cycle = s.flower[b] ?? []
  const place = cycle.indexOf(part)
  if (place % 2 === 0) return place
  s.flower[b] = [get(cycle, 0), ...cycle.slice(1).reverse()]
  return cycle.length - place
}

function setMatch(s: State, u: number, v: number): void {
  s.match[u] = get(s.to[u], v)
  if (u <= s.n) return
  const part = get(s.within[u], get(s.from[u], v))
  const place = evenPlace(s, u, part)
  const cycle = s.flower[u] ?? []
  for (let i = 0; i < place; i += 1) setMatch(s, get(cycle, i), get(cycle, i ^ 1))
  setMatch(s, part, v)
  s.flower[u] = [...cycle.slice(place), ...cycle.slice(0, place)]
}

function augment(s: State, start: number, end: number): void {
  let [u, v] = [start, end]
  for (;;) {
    const next = get(s.top, get(s.match, u))
    setMatch(s, u, v)
    if (next === 0) return
    const above = get(s.top, get(s.parent, next))
    setMatch(s, next, above)
    u = above
    v = next
  }
}

function ancestor(s: State, first: number, second: number): number {
  s.stamp += 1
  let [u, v] = [first, second]
  while (u !== 0 || v !== 0) {
    if (u !== 0) {
      if (s.seen[u] === s.stamp) return u
      s.seen[u] = s.stamp
      u = get(s.top, get(s.match, u))
      if (u !== 0) u = get(s.top, get(s.parent, u))
    }
    ;[u, v] = [v, u]
  }
  return 0
}

function wayTo(s: State, start: number, root: number): number[] {
  const way: number[] = []
  for (let x = start; x !== root; ) {
    const inner = get(s.top, get(s.match, x))
    way.push(x, inner)
    enqueue(s, inner)
    x = get(s.top, get(s.parent, inner))
  }
  return way
}

function contract(s: State, ends: readonly [number, number], root: number): void {
  let b = s.n + 1
  while (b <= s.used && get(s.top, b) !== 0) b += 1
  s.used = Math.max(s.used, b)
  s.price[b] = 0
  s.side[b] = 0
  s.match[b] = get(s.match, root)
  s.flower[b] = [root, ...wayTo(s, ends[0], root).reverse(), ...wayTo(s, ends[1], root)]
  setTop(s, b, b)
  adoptEdges(s, b)
  findSlack(s, b)
}

function adoptEdges(s: State, b: number): void {
  for (let x = 1; x < s.w.length; x += 1) {
    put(s.from[b], x, 0)
    put(s.to[b], x, 0)
    put(s.from[x], b, 0)
    put(s.to[x], b, 0)
    put(s.within[b], x, 0)
  }
  for (const part of s.flower[b] ?? []) {
    for (let x = 1; x <= s.used; x += 1) adoptBest(s, [b, part], x)
    for (let x = 1; x <= s.n; x += 1) if (get(s.within[part], x) !== 0) put(s.within[b], x, part)
  }
}

function adoptBest(s: State, [b, part]: readonly [number, number], x: number): void {
  if (weightOf(s, part, x) === 0) return
  if (weightOf(s, b, x) > 0 && gap(s, part, x) >= gap(s, b, x)) return
  put(s.from[b], x, get(s.from[part], x))
  put(s.to[b], x, get(s.to[part], x))
  put(s.from[x], b, get(s.from[x], part))
  put(s.to[x], b, get(s.to[x], part))
}

function expand(s: State, b: number): void {
  for (const part of s.flower[b] ?? []) setTop(s, part, part)
  const entry = get(s.within[b], get(s.from[b], get(s.parent, b)))
  const place = evenPlace(s, b, entry)
  const cycle = s.flower[b] ?? []
  for (let i = 0; i < place; i += 2) {
    const [inner, outer] = [get(cycle, i), get(cycle, i + 1)]
    s.parent[inner] = get(s.from[outer], inner)
    s.side[inner] = 1
    s.side[outer] = 0
    s.slack[inner] = 0
    findSlack(s, outer)
    enqueue(s, outer)
  }
  s.side[entry] = 1
  s.parent[entry] = get(s.parent, b)
  for (const part of cycle.slice(place + 1)) {
    s.side[part] = -1
    findSlack(s, part)
  }
  s.top[b] = 0
}

function useEdge(s: State, x: number, y: number): boolean {
  const [u, v] = [get(s.top, get(s.from[x], y)), get(s.top, get(s.to[x], y))]
  if (s.side[v] === -1) {
    s.parent[v] = get(s.from[x], y)
    s.side[v] = 1
    const mate = get(s.top, get(s.match, v))
    s.slack[v] = 0
    s.slack[mate] = 0
    s.side[mate] = 0
    enqueue(s, mate)
    return false
  }
  if (s.side[v] !== 0) return false
  const root = ancestor(s, u, v)
  if (root !== 0) {
    contract(s, [u, v], root)
    return false
  }
  augment(s, u, v)
  augment(s, v, u)
  return true
}

function scan(s: State, u: number): boolean {
  for (let v = 1; v <= s.n; v += 1) {
    if (weightOf(s, u, v) === 0 || s.top[u] === s.top[v]) continue
    if (gap(s, u, v) === 0) {
      if (useEdge(s, u, v)) return true
    } else noteSlack(s, u, get(s.top, v))
  }
  return false
}

const isTop = (s: State, x: number) => get(s.top, x) === x

function step(s: State): number {
  let d = Number.POSITIVE_INFINITY
  for (let b = s.n + 1; b <= s.used; b += 1) if (isTop(s, b) && s.side[b] === 1) d = Math.min(d, get(s.price, b) / 2)
  for (let x = 1; x <= s.used; x += 1) {
    if (!isTop(s, x) || get(s.slack, x) === 0 || s.side[x] === 1) continue
    d = Math.min(d, gap(s, get(s.slack, x), x) / (s.side[x] === 0 ? 2 : 1))
  }
  return d
}

function movePrices(s: State, d: number): void {
  for (let x = 1; x <= s.used; x += 1) {
    const side = get(s.side, get(s.top, x))
    if (side < 0 || (x > s.n && !isTop(s, x))) continue
    const sign = (side === 0) === x <= s.n ? -1 : 1
    s.price[x] = get(s.price, x) + sign * (x <= s.n ? d : 2 * d)
  }
}

/** Whether the prices of all outer people stay positive; if not, no further pair is worth having. */
function canMove(s: State, d: number): boolean {
  return s.price.every((price, u) => u === 0 || u > s.n || s.side[get(s.top, u)] !== 0 || price > d)
}

function useSlacks(s: State): boolean {
  for (let x = 1; x <= s.used; x += 1) {
    const u = get(s.slack, x)
    if (isTop(s, x) && u !== 0 && get(s.top, u) !== x && gap(s, u, x) === 0 && useEdge(s, u, x)) return true
  }
  for (let b = s.n + 1; b <= s.used; b += 1) if (isTop(s, b) && s.side[b] === 1 && s.price[b] === 0) expand(s, b)
  return false
}

function scanQueue(s: State): boolean {
  for (let u = s.queue.shift(); u !== undefined; u = s.queue.shift()) {
    if (get(s.side, get(s.top, u)) !== 1 && scan(s, u)) return true
  }
  return false
}

function isGrown(s: State): boolean {
  s.side.fill(-1)
  s.slack.fill(0)
  s.queue = []
  for (let x = 1; x <= s.used; x += 1) {
    if (!isTop(s, x) || get(s.match, x) !== 0) continue
    s.parent[x] = 0
    s.side[x] = 0
    enqueue(s, x)
  }
  if (s.queue.length === 0) return false
  while (!scanQueue(s)) {
    const d = step(s)
    if (!canMove(s, d)) return false
    movePrices(s, d)
    s.queue = []
    if (useSlacks(s)) return true
  }
  return true
}
