import type { Concern, ConcernInList } from '@elevate/contracts/concerns'
import type { Actor } from '../../actor.ts'
import { isAuthor, isReader } from './policy.ts'
import type { ConcernRow, ListedRow } from './queries.ts'
import { movesFrom } from './rules.ts'

export const presentListed = (row: ListedRow, actor: Actor): ConcernInList => ({
  id: row.id,
  state: row.state,
  raisedAt: row.raisedAt.toISOString(),
  organisation: row.organisation,
  isMine: isAuthor(actor, row),
  acknowledged: row.acknowledgedAt && {
    by: row.acknowledgedBy === '' ? 'Somebody who has left' : row.acknowledgedBy,
    at: row.acknowledgedAt.toISOString(),
  },
})

type Named = { personId: string; name: string }
type Step = Omit<Concern['steps'][number], 'at'> & { at: Date }
type Parts = { row: ConcernRow; readers: Named[]; contacts: Named[]; steps: Step[] }

/** The author sees what they wrote, who can read it and that it was read; the contacts see what was done, too. */
export const presentConcern = ({ row, readers, contacts, steps }: Parts, actor: Actor): Concern => {
  const reads = isReader(actor, row)
  return {
    ...presentListed(row, actor),
    author: row.authorId ? { personId: row.authorId, name: row.authorName } : null,
    whatHappened: row.whatHappened,
    who: row.who,
    contactBy: row.contactBy,
    readers,
    steps: reads ? steps.map((step) => ({ ...step, at: step.at.toISOString() })) : [],
    version: row.version,
    can: {
      moves: reads ? movesFrom(row.state) : [],
      shareWith: reads ? contacts.filter(({ personId }) => !row.readerIds.includes(personId)) : [],
    },
  }
}
