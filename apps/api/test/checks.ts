import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { startChecks } from '../src/features/checks/public.ts'
import type { TestApi } from './harness.ts'
import type { SignedIn, TestOrganisation, TestPerson } from './people.ts'
import { aCampaign, anApplication, type TestApplicationOptions, type TestCampaignOptions } from './recruitment.ts'

export type TestCheck = { id: string; kind: string; label: string; state: string; version: number }
export type Checked = { applicationId: string; reference: string; checks: TestCheck[] }

type Options = TestApplicationOptions & { campaign?: TestCampaignOptions }

/** Somebody who has accepted an offer, with the checks that begin with it. */
export const somebodyBeingChecked = async (
  api: TestApi,
  of: TestOrganisation,
  { campaign: options, ...application }: Options = {},
): Promise<Checked> => {
  const campaign = await aCampaign(api, of, options)
  const { id, reference } = await anApplication(api, campaign, { state: 'onboarding', ...application })
  await inTransaction(api.database, 'system', (tx) =>
    startChecks(tx, { applicationIds: [id], now: api.clock.now, byPersonId: null }),
  )
  return { applicationId: id, reference, checks: await checksNow(api, id) }
}

export const checksNow = async (api: TestApi, applicationId: string): Promise<TestCheck[]> => {
  const { rows } = await api.owner.query(
    'select id, kind, label, state, version from checks where application_id = $1 order by position',
    [applicationId],
  )
  return rows
}

export const checkOf = ({ checks }: Checked, kind: string): TestCheck => {
  const check = checks.find((one) => one.kind === kind)
  if (!check) throw new Error(`there is no check ${kind}`)
  return check
}

/** Everything needed before the start is done, as if it had been recorded today. */
export const clearToStart = async (api: TestApi, { applicationId }: Checked): Promise<void> => {
  await api.owner.query(
    `update checks set state = 'complete', completed_on = '2026-11-23'
      where application_id = $1 and is_mandatory_before_start and state <> 'not-required'`,
    [applicationId],
  )
}

/** A check of somebody who was appointed, complete, with its last day. */
export const aRunningCheck = async (
  api: TestApi,
  of: TestOrganisation,
  { person, ...values }: { person: TestPerson } & Record<string, unknown>,
): Promise<string> => {
  const id = newId()
  const { rows } = await api.owner.query('select id from appointments where person_id = $1', [person.id])
  const row: Record<string, unknown> = {
    id,
    organisation_id: of.id,
    appointment_id: rows[0].id,
    person_id: person.id,
    position: 0,
    kind: 'confidentiality',
    label: 'Confidentiality agreement',
    is_mandatory_before_start: true,
    blocks_confidential_work: true,
    owner: 'programme',
    state: 'complete',
    completed_on: '2024-12-01',
    renew_after_months: 24,
    ...values,
  }
  const columns = Object.keys(row)
  const places = columns.map((_column, index) => `$${index + 1}`)
  await api.owner.query(`insert into checks (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row))
  return id
}

/** Sends the version that was read with a change. */
export const asRead = (signedIn: SignedIn, version: number) => ({
  authorization: signedIn.authorization,
  'if-match': `"${version}"`,
})
