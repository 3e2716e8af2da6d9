import type { ErasurePage, ErasureRequest, MyErasureRequest } from '@elevate/contracts/erasure'
import type { Actor } from '../../actor.ts'
import { canDecideErasure } from './policy.ts'
import type { RequestRow } from './queries.ts'

export const presentMine = ({
  id,
  state,
  askedAt,
  dueOn,
  decidedAt,
  refusedWhy,
  version,
}: RequestRow): MyErasureRequest => ({
  id,
  state,
  askedAt: askedAt.toISOString(),
  dueOn,
  decidedAt: decidedAt?.toISOString() ?? null,
  refusedWhy,
  version,
})

export const presentRequest = (row: RequestRow): ErasureRequest => ({
  ...presentMine(row),
  person: { id: row.personId, name: row.name },
  wasAskedByPerson: row.askedBy === row.personId,
})

type Found = Pick<ErasurePage, 'obstacles' | 'heldRecords' | 'preview'>

export const presentPage = (actor: Actor, row: RequestRow, found: Found): ErasurePage => ({
  ...presentRequest(row),
  ...found,
  receipt: row.receipt,
  can: { decide: row.state === 'asked' && canDecideErasure(actor, row) },
})
