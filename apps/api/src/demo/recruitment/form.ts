import type { Db } from '@elevate/db/connect'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applicationAnswers, blindAnswers } from '@elevate/db/schema/applications'
import { coverIdentity } from '../../features/applying/blind/rules.ts'
import type { DemoApplicant } from './applicant.ts'
import type { AddedCampaign } from './campaign.ts'
import { demoAnswers, demoQuestions } from './words.ts'

type Details = { id: string; organisationId: string; applicant: DemoApplicant; place: number; isSent: boolean }
/** Who applies, and what only the programme reads. */
export const addDetails = async (tx: Db, { id, organisationId, applicant, place, isSent }: Details): Promise<void> => {
  const { givenName, familyName, email, phone } = applicant
  await tx.insert(applicationDetails).values({
    applicationId: id,
    organisationId,
    givenName,
    familyName,
    email,
    phone,
    contactPreference: email ? 'email' : 'phone',
    ...(isSent
      ? {
          postcode: 'LS1 4AP',
          address: `${place} Moor Lane, Northmoor`,
          isOldEnough: true,
          nhsEmployment: place % 8 === 3 ? ('another-organisation' as const) : ('no' as const),
          nhsEmployer: place % 8 === 3 ? 'A GP practice in the next county' : null,
          backgrounds: [['patient'], ['carer', 'family'], ['patient', 'advocate'], ['family']][place % 4] ?? [],
          linkToArea: 'Lives here and is looked after at the General',
          availability: ['tue-am', 'thu-pm'],
          hoursPerMonth: 8 + (place % 3) * 4,
          interestsDeclared: place % 6 === 1 ? 'Trustee of a local carers’ charity, unpaid' : '',
          complaint: place % 11 === 4 ? ('rather-talk' as const) : ('no' as const),
          noticeReadAt: new Date(),
          finishedSections: [],
          referees: [
            {
              name: 'Shirley Mather',
              relationship: 'Chair of the residents’ group',
              email: 'shirley.mather@elsewhere.example',
              phone: '01632 960301',
              knownFor: '6 years',
            },
            {
              name: 'Alan Okoye',
              relationship: 'Former manager',
              email: 'alan.okoye@elsewhere.example',
              phone: '',
              knownFor: '11 years',
            },
          ],
        }
      : {}),
  })
}

type Answers = Details & { campaign: AddedCampaign }
/** What was answered, and the copy for the panel. */
export const addAnswers = async (
  tx: Db,
  { id, organisationId, campaign, applicant, place, isSent }: Answers,
): Promise<void> => {
  const { why, speakingUp, view, places } = demoAnswers
  const pick = (from: readonly string[], step: number) => from[(place * step) % from.length] ?? ''
  const writer = { ...applicant, preferredName: null, address: null }
  const signed = place % 6 === 2 ? ` ${applicant.givenName}, ${applicant.phone}` : ''
  const words = [pick(why, 1) + signed, pick(speakingUp, 3), pick(view, 5), pick(places, 1)]
  const answered = campaign.questionIds
    .map((questionId, position) => ({
      applicationId: id,
      organisationId,
      questionId,
      words: words[position] ?? '',
      position,
    }))
    .slice(0, isSent ? words.length : 1)
  await tx.insert(applicationAnswers).values(answered)
  const shown = answered.filter(({ position }) => !demoQuestions[position]?.isHiddenFromPanel)
  if (isSent)
    await tx
      .insert(blindAnswers)
      .values(shown.map((answer) => ({ ...answer, campaignId: campaign.id, ...coverIdentity(answer.words, writer) })))
}
