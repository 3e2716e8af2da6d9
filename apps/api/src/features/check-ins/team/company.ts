import type { CheckInPromise } from '@elevate/contracts/check-ins'
import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import { dueDay } from '../rules.ts'
import * as queries from './queries.ts'
import { type Company, companyOf } from './rules.ts'

type Whose = { organisationId: string; personId: string }

/** Looks past the walls: a partner is told who reads, without seeing who has which role. */
export const findCompany = (tx: Tx, { organisationId, personId }: Whose, today: string): Promise<Company> =>
  asSystem(tx, async () => {
    const [candidates, team, own, absences, mentor] = await Promise.all([
      queries.candidatesIn(tx, organisationId, today),
      queries.findTeam(tx, organisationId),
      queries.findOwnLead(tx, organisationId, personId),
      queries.absencesFrom(tx, organisationId, today),
      queries.mentorOf(tx, organisationId, personId),
    ])
    return companyOf({ candidates, team, own, absences, mentor }, today)
  })

export const promiseOf = ({ lead, deputy, leadAwayUntil, mentor }: Company, today: string): CheckInPromise => ({
  lead: lead?.name ?? null,
  deputy: deputy?.name ?? null,
  leadAwayUntil,
  mentor: mentor?.name ?? null,
  answerBy: dueDay(today, false),
  lowAnswerBy: dueDay(today, true),
})
