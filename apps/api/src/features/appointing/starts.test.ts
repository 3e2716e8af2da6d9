import { describe, expect, test } from 'vitest'
import { clearToStart, somebodyBeingChecked } from '../../../test/checks.ts'
import { mailsTo, signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson } from '../../../test/people.ts'
import { remindOfStarts } from './public.ts'

const api = await startApi()
const trust = await anOrganisation(api)

const appointed = async (startsOn: string) => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const applicant = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
  const checked = await somebodyBeingChecked(api, trust, { applicant })
  await clearToStart(api, checked)
  await coordinator.post(`/applications/${checked.applicationId}/appointment`, { startsOn })
  const told = async (person: { id: string; email: string }) =>
    (await mailsTo(api, person as typeof applicant))
      .map(({ subject }) => subject)
      .filter((one) => /start|first day/.test(one))
  return { coordinator, applicant, told }
}
const remindOn = async (day: string) => {
  api.clock.now = new Date(`${day}T09:00:00Z`)
  await Promise.all([remindOfStarts(api.deps), remindOfStarts(api.deps)])
}

describe('a first day to come', () => {
  test('is told to the partner a week before, and to who looks after it on the day, once each', async () => {
    const { coordinator, applicant, told } = await appointed('2026-12-14')

    await remindOn('2026-12-06')
    const early = await told(applicant)
    await remindOn('2026-12-07')
    await remindOn('2026-12-08')
    const before = [await told(applicant), await told(coordinator)]
    await remindOn('2026-12-14')

    expect(early).toEqual([])
    expect(before).toEqual([['You start on Monday 14 December 2026'], []])
    expect(await told(applicant)).toEqual(['You start on Monday 14 December 2026'])
    expect(await told(coordinator)).toEqual(['Beatrix Winterbourne: the first day is here'])
  })

  test('that is put off is told anew', async () => {
    const { applicant, told } = await appointed('2026-12-14')
    await remindOn('2026-12-08')
    await api.owner.query(
      `update appointments set starts_on = '2027-01-11', term_ends_on = '2029-01-11' where person_id = $1`,
      [applicant.id],
    )

    await remindOn('2027-01-05')

    expect(await told(applicant)).toEqual([
      'You start on Monday 14 December 2026',
      'You start on Monday 11 January 2027',
    ])
  })
})
