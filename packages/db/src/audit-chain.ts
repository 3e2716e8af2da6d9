import { createHash } from 'node:crypto'

/** Anything that answers a query: an owner's connection, or a transaction of the application opened for the system. */
export type Asks = <Row>(text: string, values: unknown[]) => Promise<Row[]>

/**
 * `changed`: what stands there is not what was written. `missing`: entries before it are gone. `removed-at-end`: the
 * chain is shorter than its head says. `head-changed`: the head does not belong to the entries.
 */
export type Break = {
  lane: number
  position: number
  /** Null where the entry is what is missing. */
  entryId: number | null
  how: 'changed' | 'missing' | 'removed-at-end' | 'head-changed'
}

/** Where a chain ended when it was looked at. Kept outside of the database it shows when a chain was written anew. */
export type Head = { lane: number; length: number; hash: string }

export type TrailState = { entries: number; heads: Head[]; digest: string; firstBreak: Break | null }

/**
 * The hash of an entry as `app.audit_hash` computes it, with what PostgreSQL brings and nothing of ours, so that a
 * function that somebody changed in the database cannot vouch for itself.
 */
const hashOf = (before: string) => `sha256(${before} || convert_to(jsonb_build_array(e.lane, e.position, e.id,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.organisation_id, e.action, e.subject_kind,
  e.subject_id, e.details, e.request_id)::text, 'UTF8'))`

/** A part of one chain, in order: how many entries, where it ends, and the first that does not follow from the one before. */
const walkPart = `
  with part as (
    select e.*, lag(e.position, 1, $2::bigint) over w as position_before, lag(e.hash, 1, $3::bytea) over w as hash_before
      from (select * from audit_entries where lane = $1 and position > $2 and position <= $4 order by position limit $5) e
    window w as (order by e.position)
  ), seen as (
    select e.id, e.position, e.hash, e.position <> e.position_before + 1 as is_gap,
           e.hash <> ${hashOf('e.hash_before')} as is_changed
      from part e
  )
  select (select count(*)::int from seen) as entries,
         (select row(position, encode(hash, 'hex'))::text from seen order by position desc limit 1) as tip,
         (select json_build_object('id', id, 'position', position, 'isGap', is_gap)
            from seen where is_gap or is_changed order by position limit 1) as broken`

type Part = { entries: number; tip: string | null; broken: { id: number; position: number; isGap: boolean } | null }
type Lane = { lane: number; length: string; head: string; begins_after: string; begins_with: string }

const entriesAtOnce = 10_000

const readTip = (tip: string): { position: number; hash: string } => {
  const [position = '', hash = ''] = tip.slice(1, -1).split(',')
  return { position: Number(position), hash }
}

type Walked = { entries: number; firstBreak: Break | null }

/** As far as the head says, so that entries which are added meanwhile do no harm. */
const walkLane = async (ask: Asks, { lane, ...told }: Lane): Promise<Walked> => {
  const end = Number(told.length)
  let at = { position: Number(told.begins_after), hash: told.begins_with }
  let entries = 0
  while (at.position < end) {
    const [part] = await ask<Part>(walkPart, [lane, at.position, Buffer.from(at.hash, 'hex'), end, entriesAtOnce])
    entries += part?.entries ?? 0
    if (part?.broken) {
      const { id, position, isGap } = part.broken
      return { entries, firstBreak: { lane, position, entryId: id, how: isGap ? 'missing' : 'changed' } }
    }
    if (!part?.tip)
      return { entries, firstBreak: { lane, position: at.position + 1, entryId: null, how: 'removed-at-end' } }
    at = readTip(part.tip)
  }
  const isAsTold = at.position === end && at.hash === told.head
  return { entries, firstBreak: isAsTold ? null : { lane, position: end, entryId: null, how: 'head-changed' } }
}

/** Entries that no head counts, asked in one moment: a head and its entries move together. */
const uncountedSql = `
  select e.lane, e.position::text as position, e.id::text as id
    from audit_entries e left join audit_lanes l on l.lane = e.lane
   where e.position > coalesce(l.length, 0) order by e.id limit 1`

const firstUncounted = async (ask: Asks): Promise<Break | null> => {
  const [entry] = await ask<{ lane: number; position: string; id: string }>(uncountedSql, [])
  if (!entry) return null
  return { lane: entry.lane, position: Number(entry.position), entryId: Number(entry.id), how: 'head-changed' }
}

const lanesSql = `
  select lane, length::text as length, encode(head, 'hex') as head, begins_after::text as begins_after,
         encode(begins_with, 'hex') as begins_with
    from audit_lanes order by lane`

const earlier = (one: Break | null, other: Break | null): Break | null => {
  if (!one || !other) return one ?? other
  const [idOfOne, idOfOther] = [one.entryId ?? Number.POSITIVE_INFINITY, other.entryId ?? Number.POSITIVE_INFINITY]
  return idOfOther < idOfOne ? other : one
}

/**
 * Walks the whole trail: each chain from its first entry to its head, ten thousand entries a question, so that no
 * question is long. Names the first broken entry, by the order in which entries were written. Others may write meanwhile.
 */
export const verifyTrail = async (ask: Asks): Promise<TrailState> => {
  const lanes = await ask<Lane>(lanesSql, [])
  let firstBreak: Break | null = null
  let entries = 0
  for (const lane of lanes) {
    const walked = await walkLane(ask, lane)
    entries += walked.entries
    firstBreak = earlier(firstBreak, walked.firstBreak)
  }
  firstBreak = earlier(firstBreak, await firstUncounted(ask))
  const heads = lanes.map(({ lane, length, head }) => ({ lane, length: Number(length), hash: head }))
  return { entries, heads, digest: digestOf(heads), firstBreak }
}

const digestOf = (heads: readonly Head[]): string =>
  createHash('sha256')
    .update(heads.map(({ lane, length, hash }) => `${lane} ${length} ${hash}\n`).join(''))
    .digest('hex')

const keptSql = `
  select k.lane from json_to_recordset($1) as k(lane smallint, length bigint, hash text)
    left join audit_entries e on e.lane = k.lane and e.position = k.length
    left join audit_lanes l on l.lane = k.lane
   where encode(e.hash, 'hex') is distinct from k.hash
     and not (l.begins_after >= k.length and (l.begins_after > k.length or encode(l.begins_with, 'hex') = k.hash))
   order by k.lane limit 1`

/** Compares with heads that were kept earlier: the first chain in which that entry is not there any more as it was. */
export const firstUnlike = async (ask: Asks, kept: readonly Head[]): Promise<number | null> => {
  const [lane] = await ask<{ lane: number }>(keptSql, [JSON.stringify(kept)])
  return lane?.lane ?? null
}
