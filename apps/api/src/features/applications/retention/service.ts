import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { type AuditEntry, record, recordAll } from '../../audit/public.ts'
import { countMonitoring } from '../../recruitment-reports/public.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import * as monitoring from './monitoring-queries.ts'
import * as queries from './queries.ts'
import { isMonitoringDue } from './rules.ts'

type At = { today: string; now: Date }

/** So many at once that a transaction stays short. */
const most = 100

/**
 * Deletes the applications whose day has come, with everything that hangs on them, and people of whom nothing else is
 * known. Before that it counts answers for equality monitoring that are due and takes them away from the people.
 * What is written down is how many, never what. Can run again at any time.
 */
export const deleteWhatIsDue = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const at = { now, today: londonDay(now) }
  await inTransaction(deps.database, 'system', (tx) => detachMonitoring(tx, at))
  let deleted = most
  while (deleted === most) {
    deleted = await inTransaction(deps.database, 'system', (tx) => deleteSome(tx, at))
  }
}

const detachMonitoring = async (tx: Tx, at: At): Promise<void> => {
  await queries.keepHoldsStill(tx)
  const campaigns = await monitoring.monitoredCampaigns(tx, at)
  const settings = await recruitmentSettingsOf(tx, [...new Set(campaigns.map((one) => one.organisationId))])
  const due = campaigns.filter(({ organisationId, decidedAt, completedAt, ...campaign }) => {
    const dates = { decidedAt: new Date(decidedAt), completedAt: completedAt === null ? null : new Date(completedAt) }
    const { monitoringMonths } = settings(organisationId)
    return isMonitoringDue({ ...campaign, ...dates }, { today: at.today, monitoringMonths })
  })
  if (due.length === 0) return
  const ids = due.map(({ id }) => id)
  await countMonitoring(tx, ids)
  await monitoring.forgetAnswers(tx, ids)
  await recordAll(
    tx,
    due.map(({ id, organisationId }) => ({
      actorId: null,
      organisationId,
      action: 'campaign.monitoring-counted',
      subjectKind: 'campaign',
      subjectId: id,
    })),
  )
}

const deleteSome = async (tx: Tx, at: At): Promise<number> => {
  await queries.keepHoldsStill(tx)
  const due = await queries.lockDue(tx, { ...at, most })
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id)
  const personIds = [...new Set(due.flatMap(({ personId }) => (personId ? [personId] : [])))]
  await queries.eraseTraces(tx, ids)
  await queries.deleteApplications(tx, ids)
  const people = await queries.deletePeopleWithNothingElse(tx, personIds)
  await recordAll(tx, [...Map.groupBy(due, (one) => one.organisationId)].map(deletedIn))
  await recordPeople(tx, people)
  return due.length
}

type Due = Awaited<ReturnType<typeof queries.lockDue>>[number]

const deletedIn = ([organisationId, due]: [string, Due[]]): AuditEntry => {
  const drafts = due.filter(({ isDraft }) => isDraft).length
  return {
    actorId: null,
    organisationId,
    action: 'applications.deleted',
    subjectKind: 'organisation',
    subjectId: organisationId,
    details: { applications: due.length - drafts, drafts },
  }
}

/** Of the installation: a person belongs to no organisation. */
const recordPeople = async (tx: Tx, people: number): Promise<void> => {
  if (people === 0) return
  await record(tx, {
    actorId: null,
    action: 'people.deleted',
    subjectKind: 'installation',
    subjectId: null,
    details: { people },
  })
}
