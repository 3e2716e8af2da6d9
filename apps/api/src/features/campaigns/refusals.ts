import { conflict, type Refusal } from '../../errors.ts'
import type { CampaignRefusal } from './rules.ts'

const sentences: Record<CampaignRefusal, string> = {
  'already-published':
    'This campaign is published. What people applied under stays as it is; texts, contact and a later close can still be changed.',
  'campaign-over': 'This campaign is over.',
  'closes-before-it-opens': 'The close must be later than the opening.',
  'only-later': 'Once published, the close can only be put to a later time that is still to come.',
  'selection-has-begun': 'Applications are being chosen from already, so the close cannot be put off any more.',
  'not-open': 'This campaign is not open at the moment.',
  'not-closed': 'Only a campaign that has closed can be completed.',
}

export const campaignRefusal = (code: CampaignRefusal, details?: Record<string, unknown>): Refusal =>
  conflict(code, sentences[code], details)

/** Throws where a rule gave a reason. */
export const refuseIf = (code: CampaignRefusal | undefined): void => {
  if (code) throw campaignRefusal(code)
}

export const applicationsOpen = (unfinished: number): Refusal =>
  conflict(
    'applications-open',
    `${unfinished} ${unfinished === 1 ? 'application is' : 'applications are'} not finished. Decide about ${unfinished === 1 ? 'it' : 'them'} and tell the ${unfinished === 1 ? 'applicant' : 'applicants'} first.`,
    { unfinished },
  )
