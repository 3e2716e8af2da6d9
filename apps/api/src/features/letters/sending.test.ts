import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson } from '../../../test/people.ts'
import { aCampaign, anApplication, type TestApplicationOptions } from '../../../test/recruitment.ts'
import { sendLetters } from './public.ts'
import type { WantedLetter } from './writing.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor NHS Trust')
const coordinator = await aCoordinator(api, trust)
const campaign = await aCampaign(api, trust)

const someone = (options: TestApplicationOptions = {}) =>
  anApplication(api, campaign, { state: 'not-shortlisted', ...options })

const send = (...letters: WantedLetter[]) =>
  inTransaction(api.database, 'system', (tx) =>
    sendLetters(tx, api.deps, { letters, by: { personId: coordinator.id, now: api.clock.now } }),
  )
const lettersOf = async (applicationId: string) =>
  (await api.owner.query('select * from letters where application_id = $1 order by id', [applicationId])).rows
const mailsTo = async (address: string) =>
  (await api.owner.query('select * from outbox where to_address = $1', [address])).rows
const tasksFor = async (letterId: string) =>
  (await api.owner.query('select * from tasks where dedupe_key = $1', [`letter:${letterId}`])).rows

describe('a letter', () => {
  test('goes out by email at once, laid out as a letter, and its words are kept', async () => {
    const applicant = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
    const { id, reference } = await someone({ applicant })

    await send({ applicationId: id, kind: 'not-shortlisted', values: { 'feedback by': 'Thursday 3 December 2026' } })

    const [letter] = await lettersOf(id)
    const [mail] = await mailsTo(applicant.email)
    expect(letter).toMatchObject({ kind: 'not-shortlisted', by: 'email', sent_how: 'email', made_by: coordinator.id })
    expect(letter.sent_at).toEqual(api.clock.now)
    expect(mail.body).toBe(`Northmoor NHS Trust\n23 November 2026\nOur reference: ${reference}\n\n${letter.body}\n`)
    expect(letter.body).toMatch(/^Dear Beatrix\n\nThank you for applying to be a Patient Safety Partner/)
    expect(letter.body).toContain('feedback on your application, by Thursday 3 December 2026')
    expect(letter.body).toContain(`http://elevate.test/my-applications/${id}`)
    expect(letter.body).toMatch(/Yours sincerely\n\nRuth Calder\nNorthmoor NHS Trust$/)
    expect(letter.body).not.toMatch(/[{}]/)
  })

  test.each([
    ['phone', 'phone', 'Ring Beatrix'],
    ['post', 'print', 'Post a letter to Beatrix'],
  ])('to somebody who asked for %s waits, with a task', async (way, kind, title) => {
    const details = { contact_preference: way, address: '1 High Street\nNorthmoor', email: `${way}@example.org` }
    const { id } = await someone({ details })

    await send({ applicationId: id, kind: 'not-shortlisted' })

    const [letter] = await lettersOf(id)
    expect(letter).toMatchObject({ by: way, sent_at: null })
    expect(await tasksFor(letter.id)).toMatchObject([{ kind, title: expect.stringContaining(title) }])
    expect(await mailsTo(`${way}@example.org`)).toEqual([])
  })

  test('says nothing of a page to somebody who has none', async () => {
    const { id } = await someone()

    await send({ applicationId: id, kind: 'not-shortlisted' })

    expect((await lettersOf(id))[0].body).not.toContain('application page')
  })

  test('is written once, however often it is asked for', async () => {
    const { id } = await someone({ details: { email: 'once@example.org' } })
    const letter = { applicationId: id, kind: 'not-shortlisted' } as const

    await Promise.all([send(letter), send(letter), send(letter)])

    expect(await lettersOf(id)).toHaveLength(1)
    expect(await mailsTo('once@example.org')).toHaveLength(1)
  })

  test('is not written to somebody whom the organisation leaves in peace, by whatever way', async () => {
    const applicant = await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] })
    await api.owner.query('update organisation_people set do_not_contact_since = now() where person_id = $1', [
      applicant.id,
    ])
    const signedIn = await someone({ applicant, details: { contact_preference: 'post' } })
    const typed = await someone({ details: { email: applicant.email.toUpperCase() } })

    await send(
      { applicationId: signedIn.id, kind: 'not-shortlisted' },
      { applicationId: typed.id, kind: 'not-shortlisted' },
    )

    expect([...(await lettersOf(signedIn.id)), ...(await lettersOf(typed.id))]).toEqual([])
  })

  test('uses the newest words that the organisation has written', async () => {
    for (const number of [1, 2]) {
      await api.owner.query(
        `insert into letter_templates (id, organisation_id, kind, number, subject, body)
         values (gen_random_uuid(), $1, 'reserve-ended', $2, 'Version {{reference}}', 'Words ${number} for {{given name}}')`,
        [trust.id, number],
      )
    }
    const { id, reference } = await someone({ details: { given_name: 'Beatrix' } })

    await send({ applicationId: id, kind: 'reserve-ended' })

    expect((await lettersOf(id))[0]).toMatchObject({ subject: `Version ${reference}`, body: 'Words 2 for Beatrix' })
  })
})

test('letters to many applicants need as many statements as to two', async () => {
  const asked = async (count: number) => {
    const applications = await Promise.all(Array.from({ length: count }, () => someone()))
    const before = api.database.asked.statements
    await send(...applications.map(({ id }) => ({ applicationId: id, kind: 'not-shortlisted' as const })))
    return api.database.asked.statements - before
  }

  const forTwo = await asked(2)

  expect(await asked(12)).toBe(forTwo)
})
