import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { anOrganisation, aPerson, signInAs } from '../../../../test/people.ts'
import { aCampaign, anApplication } from '../../../../test/recruitment.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const northmoor = await anOrganisation(api, 'Northmoor')

type Candidate = { authorization: string; applicationId: string }

const aCandidate = async (): Promise<Candidate> => {
  const person = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
  const campaign = await aCampaign(api, northmoor)
  const { id } = await anApplication(api, campaign, { state: 'interview', applicant: person })
  const { authorization } = await signInAs(api, person)
  return { authorization, applicationId: id }
}

const ask = (who: Candidate, version: number, body: object) =>
  api.http
    .put(`/api/v1/me/applications/${who.applicationId}/interview/adjustments`)
    .set('authorization', who.authorization)
    .set('if-match', `"${version}"`)
    .send(body)

describe('what would help', () => {
  test('is ticked and written, can be changed, and has to be arranged anew once it is', async () => {
    const me = await aCandidate()

    const asked = await ask(me, 0, { suggestions: ['large-print', 'breaks'], ownWords: 'A seat near the door' })
    await api.owner.query('update interview_adjustments set arranged_at = now() where application_id = $1', [
      me.applicationId,
    ])
    const same = await ask(me, 1, { suggestions: ['breaks', 'large-print'], ownWords: 'A seat near the door' })
    const stale = await ask(me, 0, { suggestions: [], ownWords: '' })
    const changed = await ask(me, 1, { suggestions: ['breaks'], ownWords: '' })

    expect(asked.body.toProvide.split('\n')).toEqual([
      'Breaks during the interview',
      'Anything on paper in large print',
      'A seat near the door',
    ])
    expect(asked.body).toMatchObject({ suggestions: ['breaks', 'large-print'], ownWords: 'A seat near the door' })
    expect(same.body.arrangedAt).not.toBeNull()
    expect(stale.status).toBe(412)
    expect(changed.body).toMatchObject({ toProvide: 'Breaks during the interview', arrangedAt: null, version: 2 })
  })

  test('holds no name, number or address of the candidate, since the panel reads it', async () => {
    const me = await aCandidate()
    const ownWords = 'Bea Winterbourne comes along with me, Beatrix. Ring her on 01632 960123.'

    const asked = await ask(me, 0, { suggestions: ['companion'], ownWords })

    expect(asked.body.toProvide).toBe(
      'Somebody to come along\nBea [covered] comes along with me, [covered]. Ring her on [covered].',
    )
  })
})
