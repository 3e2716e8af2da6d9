import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { anOrganisation, aPartner, aPerson } from '../../../../test/people.ts'
import { aCampaign, anApplication, type TestCampaign } from '../../../../test/recruitment.ts'
import { deleteWhatIsDue } from '../public.ts'

const api = await startApi('2027-11-23T03:05:00Z')
const trust = await anOrganisation(api, 'Northmoor')
const aCampaignOfLastYear = (values = {}) =>
  aCampaign(api, trust, { opensAt: '2026-10-01T09:00:00Z', closesAt: '2026-11-23T12:00:00Z', values })

const run = () => deleteWhatIsDue(api.deps)
const dueOn = (id: string, day: string) =>
  api.owner.query('update applications set delete_on = $2 where id = $1', [id, day])
const isThere = async (table: string, id: string): Promise<boolean> =>
  (await api.owner.query(`select 1 from ${table} where id = $1`, [id])).rows.length > 0

/** Tables in which a text still stands, whatever the column. */
const tablesWith = async (text: string): Promise<string[]> => {
  const { rows } = await api.owner.query(
    `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { table_name: name } of rows) {
    const hit = await api.owner.query(`select 1 from "${name}" t where t::text ilike $1 limit 1`, [`%${text}%`])
    if (hit.rows.length > 0) found.push(name)
  }
  return found
}

describe('an application whose day has come', () => {
  test('goes with everything that speaks of it, and with its applicant where nothing else is known of them', async () => {
    const applicant = await aPerson(api, { givenName: 'Beatrixana', familyName: 'Winterbournesson' })
    const { id } = await anApplication(api, await aCampaignOfLastYear(), {
      applicant,
      state: 'withdrawn',
      answers: ['Winterbournesson answers', 'again'],
    })
    await dueOn(id, '2027-11-23')
    const of = [id, trust.id]
    await api.owner.query(
      `insert into application_notes (id, application_id, organisation_id, words) values (gen_random_uuid(), $1, $2, 'Winterbournesson rang')`,
      of,
    )
    await api.owner.query(
      `insert into checks (id, application_id, organisation_id, position, kind, label, is_mandatory_before_start, blocks_confidential_work, owner)
       values (gen_random_uuid(), $1, $2, 1, 'other', 'Winterbournesson form', false, false, 'programme')`,
      of,
    )
    await api.owner.query(
      `insert into tasks (id, organisation_id, kind, title, href, due_on, dedupe_key) values (gen_random_uuid(), $2, 'phone', 'Ring Winterbournesson', '/applications/' || $1::text, '2027-01-01', 'x')`,
      of,
    )
    await api.owner.query(
      `insert into outbox (id, to_address, subject, body, dedupe_key, about_kind, about_id, sent_at) values (gen_random_uuid(), 'x@example.org', 'Dear Winterbournesson', '', 'w', 'application', $1, now())`,
      [id],
    )

    await run()
    await run()

    expect(await tablesWith('Winterbournesson')).toEqual([])
    expect(await tablesWith(applicant.email)).toEqual([])
    expect(await isThere('people', applicant.id)).toBe(false)
  })

  test('is written down by how many, not by whom', async () => {
    const place = await anOrganisation(api)
    const campaign = await aCampaign(api, place, { closesAt: '2026-11-23T12:00:00Z' })
    for (let i = 0; i < 3; i += 1) {
      const { id } = await anApplication(api, campaign, { state: 'withdrawn' })
      await dueOn(id, '2027-11-22')
    }

    await run()

    const { rows } = await api.owner.query(
      `select action, actor_id, subject_id, details from audit_entries where organisation_id = $1`,
      [place.id],
    )
    expect(rows).toEqual([
      {
        action: 'applications.deleted',
        actor_id: null,
        subject_id: place.id,
        details: { applications: 3, drafts: 0 },
      },
    ])
  })

  test('stays until that day, and while it is being decided on', async () => {
    const campaign = await aCampaignOfLastYear()
    const tomorrow = await anApplication(api, campaign, { state: 'withdrawn' })
    const open = await anApplication(api, campaign, { state: 'interviewed' })
    await dueOn(tomorrow.id, '2027-11-24')

    await run()

    expect(await isThere('applications', tomorrow.id)).toBe(true)
    expect(await isThere('applications', open.id)).toBe(true)
  })

  test.each([
    ['is a partner', () => aPartner(api, trust)],
    ['has a role here', () => aPerson(api, { grants: [{ kind: 'mentor', of: trust }] })],
  ])('leaves a person who %s where they are', async (_what, make) => {
    const applicant = await make()
    const { id } = await anApplication(api, await aCampaignOfLastYear(), { applicant, state: 'withdrawn' })
    await dueOn(id, '2027-11-01')

    await run()

    expect(await isThere('applications', id)).toBe(false)
    expect(await isThere('people', applicant.id)).toBe(true)
  })

  test('leaves a person with another application where they are', async () => {
    const applicant = await aPerson(api)
    const { id } = await anApplication(api, await aCampaignOfLastYear(), { applicant, state: 'withdrawn' })
    const other = await anApplication(api, await aCampaignOfLastYear(), { applicant })
    await dueOn(id, '2027-11-01')

    await run()

    expect(await isThere('people', applicant.id)).toBe(true)
    expect(await isThere('applications', other.id)).toBe(true)
  })

  test('goes also where there are more than fit into one go', async () => {
    const campaign = await aCampaignOfLastYear()
    const ids: string[] = []
    for (let i = 0; i < 103; i += 1) ids.push((await anApplication(api, campaign, { state: 'withdrawn' })).id)
    await api.owner.query(`update applications set delete_on = '2027-10-01' where id = any ($1)`, [ids])

    await run()

    const { rows } = await api.owner.query('select count(*)::int as left from applications where id = any ($1)', [ids])
    expect(rows).toEqual([{ left: 0 }])
  })
})

describe('a draft that was never sent', () => {
  test.each([
    ['three months after the close is deleted', '2027-08-23T11:00:00Z', null, false],
    ['a day earlier is kept', '2027-08-24T11:00:00Z', null, true],
    ['whose applicant may still send it is kept', '2027-08-01T11:00:00Z', '2027-11-30T12:00:00Z', true],
  ])('%s', async (_what, closesAt, lateUntil, isKept) => {
    const campaign = await aCampaign(api, trust, { opensAt: '2027-06-01T09:00:00Z', closesAt })
    const { id } = await anApplication(api, campaign, { state: 'draft' })
    await api.owner.query('update applications set late_until = $2 where id = $1', [id, lateUntil])

    await run()

    expect(await isThere('applications', id)).toBe(isKept)
  })
})

describe('answers for equality monitoring', () => {
  const answered = async (campaign: TestCampaign, answers: object, state: 'withdrawn' | 'appointed' = 'withdrawn') => {
    const { id } = await anApplication(api, campaign, { state })
    await api.owner.query(
      'insert into monitoring_answers (application_id, campaign_id, organisation_id, answers) values ($1, $2, $3, $4)',
      [id, campaign.id, trust.id, JSON.stringify(answers)],
    )
  }
  const countsOf = async (campaign: TestCampaign) =>
    (
      await api.owner.query(
        'select question, answer, reached, people from monitoring_counts where campaign_id = $1 order by question, answer, reached',
        [campaign.id],
      )
    ).rows
  const answersLeft = async (campaign: TestCampaign): Promise<number> =>
    (await api.owner.query('select 1 from monitoring_answers where campaign_id = $1', [campaign.id])).rows.length

  test('become counts of five and more half a year after the end, and are nobody’s any more', async () => {
    const campaign = await aCampaignOfLastYear({ stage: 'completed', completed_at: '2027-05-20T10:00:00Z' })
    for (let i = 0; i < 5; i += 1) await answered(campaign, { sex: 'female', religion: i < 4 ? 'none' : 'sikh' })
    for (let i = 0; i < 6; i += 1) await answered(campaign, { sex: 'male' }, i < 5 ? 'withdrawn' : 'appointed')

    await run()

    expect(await countsOf(campaign)).toEqual([
      { question: 'everybody', answer: 'everybody', reached: 'applied', people: 11 },
      { question: 'sex', answer: 'everybody-else', reached: 'applied', people: 6 },
      { question: 'sex', answer: 'female', reached: 'applied', people: 5 },
    ])
    expect(await answersLeft(campaign)).toBe(0)
  })

  test('are counted before the first of them would be deleted with its application', async () => {
    const campaign = await aCampaignOfLastYear()
    for (let i = 0; i < 6; i += 1) await answered(campaign, { sex: 'female' })
    await api.owner.query(
      `update applications set delete_on = '2027-11-23' where id in (select id from applications where campaign_id = $1 limit 2)`,
      [campaign.id],
    )

    await run()

    expect((await countsOf(campaign))[0]).toMatchObject({ question: 'everybody', people: 6 })
    expect(await answersLeft(campaign)).toBe(0)
  })

  test('stay with their applicants until then', async () => {
    const campaign = await aCampaignOfLastYear({ stage: 'completed', completed_at: '2027-07-01T10:00:00Z' })
    await answered(campaign, { sex: 'female' })

    await run()

    expect(await answersLeft(campaign)).toBe(1)
  })
})
