import type { Application } from '@elevate/contracts/applications'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { type Fact, Facts } from '../../../ui/Facts.tsx'

/** Interview, offer, reserve list, feedback and checks, each in a line with the way to its page. */
export function Outcome({ application }: { application: Application }) {
  const facts = [
    ...interviewFacts(application),
    ...offerFacts(application),
    ...feedbackFacts(application),
    ...checksFacts(application),
  ]
  if (facts.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">Interview, offer and checks</h2>
      <Facts facts={facts} />
    </>
  )
}

const attendanceWords = { attended: 'came', missed: 'missed it' }

const interviewFacts = ({ interview, campaign }: Application): Fact[] => {
  if (!interview) return []
  const { startsAt, attendance, toProvide, arrangedAt } = interview
  const action = { text: 'See', of: 'the interview times', to: `/recruitment/${campaign.id}/interviews` }
  const when = startsAt === null ? 'No time chosen' : formatInstant(startsAt)
  return [
    { name: 'Interview', value: `${when}${attendance === null ? '' : `, ${attendanceWords[attendance]}`}`, action },
    ...(toProvide === ''
      ? []
      : [
          {
            name: 'To provide',
            value: (
              <span className="app-typed">
                {toProvide}
                {arrangedAt === null ? '\n(not arranged yet)' : '\n(arranged)'}
              </span>
            ),
          },
        ]),
  ]
}

const endWords = { accepted: 'accepted', declined: 'declined', lapsed: 'lapsed', withdrawn: 'taken back' }

const offerFacts = ({ id, offer, reserve }: Application): Fact[] => {
  const action = { text: 'See', of: 'the offer', to: `/applications/${id}/offer` }
  const answered = offer?.endedHow ? endWords[offer.endedHow] : undefined
  return [
    ...(offer
      ? [{ name: 'Offer', value: answered ?? `open, to be answered by ${formatDay(offer.answerBy)}`, action }]
      : []),
    ...(reserve
      ? [
          {
            name: 'Reserve list',
            value: `until ${formatDay(reserve.until)}, ${consent(reserve.agrees)}`,
            action: { ...action, of: 'the reserve list' },
          },
        ]
      : []),
  ]
}

const consent = (agrees: boolean | null): string => {
  if (agrees === null) return 'not answered yet whether they agree'
  return agrees ? 'they agree' : 'they do not agree'
}

const feedbackFacts = ({ id, feedback }: Application): Fact[] => {
  if (!feedback) return []
  const { givenAt, dueOn } = feedback
  const value = givenAt === null ? `due on ${formatDay(dueOn)}` : `given on ${formatDay(givenAt)}`
  return [{ name: 'Feedback', value, action: { text: 'Open', of: 'the feedback', to: `/applications/${id}/feedback` } }]
}

const checksFacts = ({ id, checks }: Application): Fact[] => {
  if (!checks) return []
  const { all, done, overdue } = checks
  const value = (
    <>
      {done} of {all} done{overdue > 0 && `, ${overdue} overdue`}
    </>
  )
  return [{ name: 'Checks', value, action: { text: 'Open', of: 'the checks', to: `/applications/${id}/checks` } }]
}
