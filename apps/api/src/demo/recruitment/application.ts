import { createHash } from 'node:crypto'
import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applicationAnswers, applications, blindAnswers } from '@elevate/db/schema/applications'
import type { AddedCampaign, DemoProgramme } from './campaign.ts'
import { applicantNames } from './names.ts'
import { addSteps } from './steps.ts'
import type { DemoApplications } from './stories.ts'
import { demoAnswers, demoQuestions } from './words.ts'

const alphabet = 'ABCDEFGHJKMNPQRTUVWXYZ2346789'
/** Made from the place in the demo, so that the story is the same every time. */
const referenceOf = (place: number): string => {
  const bytes = createHash('sha256').update(`demo ${place}`).digest()
  const letters = Array.from(bytes.subarray(0, 8), (byte) => alphabet[byte % alphabet.length]).join('')
  return `PSP-${letters.slice(0, 4)}-${letters.slice(4)}`
}

let counter = 0
let people = 0

export type DemoApplicant = {
  givenName: string
  familyName: string | null
  email: string | null
  phone: string
  route?: 'online' | 'phone' | 'post'
  /** Who signs in to it. */
  personId?: string
}

/** The next of the invented people. Every ninth has no e-mail and rang. */
export const nextApplicant = (host: string): DemoApplicant => {
  people += 1
  const [givenName, familyName] = applicantNames[people % applicantNames.length] ?? ['Alex', null]
  const isByPhone = people % 9 === 5
  const local = `${givenName}.${familyName ?? 'one'}${people}`.normalize('NFD').replaceAll(/[^A-Za-z0-9.]/g, '')
  return {
    givenName,
    familyName,
    email: isByPhone ? null : `${local.toLowerCase()}@${host}.example`,
    phone: `07700 900${String(500 + (people % 480)).padStart(3, '0')}`,
    ...(isByPhone ? { route: 'phone' as const } : {}),
  }
}

export type AddedApplication = {
  id: string
  campaign: AddedCampaign
  state: ApplicationState
  applicant: DemoApplicant
}

export const addApplication = async (
  tx: Db,
  programme: DemoProgramme,
  { campaign, applicant, story }: { campaign: AddedCampaign; applicant: DemoApplicant; story: DemoApplications },
): Promise<AddedApplication> => {
  counter += 1
  const place = counter
  const id = newId()
  const { organisationId } = programme
  const isSent = story.state !== 'draft'
  const submittedAt = isSent ? sentAt(campaign, place, programme.today) : null
  const route = applicant.route ?? 'online'
  await tx.insert(applications).values({
    id,
    organisationId,
    campaignId: campaign.id,
    personId: applicant.personId ?? null,
    candidateNumber: isSent ? ((place * 37) % 89) + 10 + Math.floor(place / 89) * 100 : null,
    reference: referenceOf(place),
    route,
    enteredBy: route === 'online' ? null : programme.coordinatorId,
    startedAt: campaign.opensAt,
    submittedAt,
    draftKey: Buffer.alloc(32, place).toString('base64'),
  })
  await addDetails(tx, { id, organisationId, applicant, place, isSent })
  await addAnswers(tx, { id, organisationId, campaign, place, isSent })
  await addSteps(tx, programme, { id, campaign, story, startsAt: submittedAt })
  return { id, campaign, state: story.state, applicant }
}

/** Spread over the days on which it was open, and never in the future. */
const sentAt = ({ opensAt, closesAt }: AddedCampaign, place: number, today: string): Date => {
  const until = Math.min(closesAt.getTime(), Date.parse(`${today}T07:00:00Z`))
  const share = ((place * 29) % 97) / 100
  return new Date(opensAt.getTime() + Math.max(0, until - opensAt.getTime()) * share)
}

type Details = { id: string; organisationId: string; applicant: DemoApplicant; place: number; isSent: boolean }
const addDetails = async (tx: Db, { id, organisationId, applicant, place, isSent }: Details): Promise<void> => {
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

type Answers = { id: string; organisationId: string; campaign: AddedCampaign; place: number; isSent: boolean }
const addAnswers = async (tx: Db, { id, organisationId, campaign, place, isSent }: Answers): Promise<void> => {
  const { why, speakingUp, view, places } = demoAnswers
  const pick = (from: readonly string[], step: number) => from[(place * step) % from.length] ?? ''
  const words = [pick(why, 1), pick(speakingUp, 3), pick(view, 5), pick(places, 1)]
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
    await tx.insert(blindAnswers).values(shown.map((answer) => ({ ...answer, campaignId: campaign.id, covered: 0 })))
}
