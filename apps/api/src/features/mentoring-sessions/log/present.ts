import type { MentoringSession } from '@elevate/contracts/mentoring-sessions'
import type { SessionRow } from './queries.ts'
import { mayChange } from './rules.ts'

type Reader = { personId: string; now: Date; isOver: boolean }

/** The same for all who may read it: who logged it is not told. */
export const presentSession = (row: SessionRow, reader: Reader): MentoringSession => ({
  id: row.id,
  day: row.day,
  outcome: row.outcome,
  mode: row.mode,
  minutes: row.minutes,
  nextOn: row.nextOn,
  version: row.version,
  can: { change: !reader.isOver && mayChange(row, reader) },
})
