import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { daysLater, londonDay, monthsLater } from '../../london.ts'
import { recordAll } from '../audit/public.ts'
import { enqueueMails } from '../mail/public.ts'
import { notify } from '../notifications/public.ts'
import { allOrganisations } from '../organisations/public.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import { addTasks } from '../tasks/public.ts'
import { type Lapse, lapseLetter } from './letters.ts'
import * as queries from './remind-queries.ts'
import { lapseTaskKey, thresholdReached, thresholds, updateServiceThresholds } from './remind-rules.ts'

const atATime = 200
/** The most that an organisation can set (contracts/recruitment-settings-values). */
const furthestDays = 180

/** Tells of what runs out, each item and threshold once, and removes certificate numbers whose time is over. */
export const remindOfExpiry = async (deps: Deps): Promise<void> => {
  await removeOldNumbers(deps)
  let after: string | undefined
  do after = await remindPage(deps, after)
  while (after !== undefined)
}

/** Answers the last check of a full page, after which the next one starts. */
const remindPage = (deps: Deps, after: string | undefined): Promise<string | undefined> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const today = londonDay(now)
    const rows = await queries.runningOut(tx, daysLater(today, furthestDays), { after, limit: atATime })
    const settingsOf = await recruitmentSettingsOf(tx, [...new Set(rows.map((row) => row.organisationId))])
    const lapses = rows.flatMap((row) => lapsesOf(row, today, settingsOf(row.organisationId).expiryWarningDays))
    const untold = await queries.insertReminders(
      tx,
      lapses.map(({ check, day, daysBefore }) => ({ checkId: check.id, day, daysBefore, toldAt: now })),
    )
    const keys = new Set(untold.map(({ checkId, day, daysBefore }) => keyOf(checkId, day, daysBefore)))
    await tell(
      tx,
      deps,
      lapses.filter(({ check, day, daysBefore }) => keys.has(keyOf(check.id, day, daysBefore))),
    )
    return rows.length === atATime ? rows.at(-1)?.id : undefined
  })

const keyOf = (checkId: string, day: string, daysBefore: number): string => `check:${checkId}:${day}:${daysBefore}`

/** A certificate can run out locally, and its subscription lapse, on days of their own. */
const lapsesOf = (check: queries.RunningOut, today: string, warningDays: number): Lapse[] => {
  const of = (day: string | null, what: Lapse['what'], all: readonly number[]) => {
    const daysBefore = day === null ? undefined : thresholdReached(day, today, all)
    return day !== null && daysBefore !== undefined ? [{ check, day, what, daysBefore }] : []
  }
  return [
    ...of(check.expiresOn, 'check', thresholds(warningDays)),
    ...of(check.renewsOn, 'update-service', updateServiceThresholds),
  ]
}

const tell = async (tx: Tx, deps: Deps, lapses: Lapse[]): Promise<void> => {
  const told = lapses.map((lapse) => ({ lapse, letter: lapseLetter(lapse, deps.config.publicUrl) }))
  await notify(
    tx,
    told.map(({ lapse, letter }) => ({
      personId: lapse.check.personId,
      title: letter.subject,
      body: letter.short,
      href: '/my-checks',
    })),
  )
  await enqueueMails(
    tx,
    deps.jobs,
    told.flatMap(({ lapse: { check, day, daysBefore }, letter }) =>
      check.email && (check.contactPreference ?? 'email') === 'email'
        ? [
            {
              organisationId: check.organisationId,
              personId: check.personId,
              to: check.email,
              subject: letter.subject,
              body: letter.body,
              dedupeKey: keyOf(check.id, day, daysBefore),
              about: { kind: 'check', id: check.id },
            },
          ]
        : [],
    ),
  )
  await addTasks(
    tx,
    told.map(({ lapse: { check, day }, letter }) => ({
      organisationId: check.organisationId,
      kind: 'check-expiring' as const,
      title: `${check.name}: ${letter.task}`,
      href: `/checks/${check.id}`,
      aboutPersonId: check.personId,
      dueOn: day,
      dedupeKey: lapseTaskKey(check.id, day),
    })),
  )
}

const removeOldNumbers = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const today = londonDay(deps.clock())
    const organisationIds = await allOrganisations(tx)
    const settingsOf = await recruitmentSettingsOf(tx, organisationIds)
    const kept = organisationIds.map((organisationId) => ({
      organisationId,
      decidedBefore: monthsLater(today, -settingsOf(organisationId).dbsNumberMonths),
    }))
    const removed = await queries.removeDbsNumbers(tx, kept, today)
    await recordAll(
      tx,
      removed.map(({ id, organisationId }) => ({
        actorId: null,
        organisationId,
        action: 'check.dbs-number-removed',
        subjectKind: 'check',
        subjectId: id,
      })),
    )
  })
