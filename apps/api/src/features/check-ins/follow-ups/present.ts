import type { FollowUp } from '@elevate/contracts/check-in-follow-ups'
import type { CheckInChannel, CheckInReason, MyFollowUp } from '@elevate/contracts/check-in-vocabulary'
import type { FollowUpFound, HopFound } from './queries.ts'

const seenOf = ({ seenAt, seenByName }: FollowUpFound) =>
  seenAt ? { by: seenByName || 'The programme team', at: seenAt.toISOString() } : null

/** As the partner sees it: every hand that it has come to. */
export const presentMine = (row: FollowUpFound, hops: readonly HopFound[]): MyFollowUp => ({
  id: row.id,
  reasons: row.reasons as CheckInReason[],
  channel: row.channel as CheckInChannel | null,
  dueOn: row.dueOn,
  owner: row.ownerId ? row.ownerName : null,
  seen: seenOf(row),
  doneAt: row.doneAt?.toISOString() ?? null,
  hops: hops
    .filter(({ followUpId }) => followUpId === row.id)
    .map(({ toPersonId, toName, at, why }) => ({
      to: toPersonId ? toName : null,
      at: at.toISOString(),
      why: why as 'first' | 'away' | 'late',
    })),
})

/** As those see it who run the programme: why and how only where it is theirs to get in touch. */
export const presentFollowUp = (
  row: FollowUpFound,
  { isMine, today }: { isMine: boolean; today: string },
): FollowUp => ({
  id: row.id,
  organisation: row.organisation,
  person: row.person,
  owner: row.ownerId ? row.ownerName : null,
  isMine,
  askedAt: row.createdAt.toISOString(),
  dueOn: row.dueOn,
  isLate: row.doneAt === null && row.dueOn < today,
  seen: seenOf(row),
  reasons: isMine ? (row.reasons as CheckInReason[]) : null,
  channel: isMine ? (row.channel as CheckInChannel | null) : null,
  checkInId: isMine ? row.roundId : null,
  can: { acknowledge: isMine && row.seenAt === null, finish: isMine && row.doneAt === null },
})
