import { type MentorshipDetails, noteFirstContact, resumeMentorship } from '@elevate/contracts/mentorships'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { HoldLink } from '../../legal-holds/HoldLink.tsx'
import { mentorshipQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'
import { agreementWords } from '../words.ts'
import { WithinIt } from './WithinIt.tsx'

/** One mentorship: for the two, what is next and how to reach each other; for the programme, that it runs. */
export function MentorshipPage() {
  const { mentorshipId = '' } = useParams()
  const { data: mentorship } = useSuspenseQuery(mentorshipQuery(mentorshipId))
  const { side, mentor, partner } = mentorship
  return (
    <Page
      back={
        side === 'programme'
          ? { to: '/mentoring/programme', text: 'Back to mentoring' }
          : { to: '/mentoring', text: 'Back to your mentoring' }
      }
      title={titles[side]({ mentor: mentor.name, partner: partner.name })}
    >
      {mentorship.state === 'ended' ? <Ended mentorship={mentorship} /> : <Next mentorship={mentorship} />}
      <AboutIt mentorship={mentorship} />
      <WithinIt mentorship={mentorship} />
      <Ways mentorship={mentorship} />
      {side === 'programme' && (
        <p>
          <HoldLink id={mentorship.id} kind="mentorship" />
        </p>
      )}
    </Page>
  )
}

const titles = {
  partner: ({ mentor }: { mentor: string }) => `${mentor}, your mentor`,
  mentor: ({ partner }: { partner: string }) => `You mentor ${partner}`,
  programme: ({ mentor, partner }: { mentor: string; partner: string }) => `${mentor} mentors ${partner}`,
}

type Props = { mentorship: MentorshipDetails }

function Ended({ mentorship }: Props) {
  const { endedAt, organisation, can } = mentorship
  return (
    <>
      <p className="nhsuk-inset-text">
        <span className="nhsuk-u-visually-hidden">Information: </span>
        This mentorship ended on {endedAt && formatDay(endedAt)}. Mentorships end for all kinds of reasons, and nobody
        is asked for one.
      </p>
      {can.askForAnother && <ButtonLink to={`/mentoring/ask/${organisation.id}`}>Ask for another mentor</ButtonLink>}
    </>
  )
}

function Next({ mentorship }: Props) {
  const { id, side, agreement, can } = mentorship
  const contact = useAct(
    () => call(noteFirstContact, { params: { mentorshipId: id } }),
    () => ({ text: 'Noted: you have been in touch' }),
  )
  const resume = useAct(
    () => call(resumeMentorship, { params: { mentorshipId: id } }),
    () => ({ text: 'It goes on' }),
  )
  const isWaiting = can.agree && (agreement === 'not-written' || agreement === `waits-for-${side}`)
  return (
    <>
      <Fault fault={contact.error ?? resume.error} />
      <div className="app-actions">
        {can.noteContact && (
          <Button busy={contact.isPending && 'Noting it'} onClick={() => contact.mutate()}>
            We have been in touch
          </Button>
        )}
        {can.resume && (
          <Button busy={resume.isPending && 'One moment'} onClick={() => resume.mutate()}>
            Go on after the pause
          </Button>
        )}
        {isWaiting && (
          <ButtonLink look={can.noteContact ? 'secondary' : 'primary'} to={`/mentoring/${id}/agreement`}>
            {agreement === 'not-written' ? 'Agree how you work together' : 'Read how you could work together'}
          </ButtonLink>
        )}
      </div>
    </>
  )
}

function AboutIt({ mentorship }: Props) {
  const { id, reach, startedOn, firstContactBy, firstContactOn, state, pausedUntil, side } = mentorship
  const agreementLink = mentorship.can.agree
    ? { action: { text: 'See', of: 'how you work together', to: `/mentoring/${id}/agreement` } }
    : {}
  return (
    <Facts
      facts={[
        ...(reach ? [{ name: `Reach ${reach.name}`, value: <Reach {...reach} /> }] : []),
        { name: 'Since', value: formatDay(startedOn) },
        ...(state === 'paused'
          ? [{ name: 'Paused', value: pausedUntil ? `Until ${formatDay(pausedUntil)}` : 'For as long as it takes' }]
          : []),
        {
          name: 'First contact',
          value: firstContactOn ? formatDay(firstContactOn) : `Not yet. Due by ${formatDay(firstContactBy)}`,
        },
        {
          name: side === 'programme' ? 'Agreement' : 'How you work together',
          value: agreementWords(mentorship),
          ...agreementLink,
        },
        ...(state === 'ended' && side !== 'mentor' ? [{ name: 'Another mentor', value: wish(mentorship) }] : []),
      ]}
    />
  )
}

const wish = ({ wantsAnother }: MentorshipDetails): string => {
  if (wantsAnother === null) return 'Not said yet'
  return wantsAnother ? 'Wanted' : 'Not wanted for now'
}

function Reach({ email, phone }: { email: string | null; phone: string | null }) {
  if (!(email || phone)) return <>By post, through the programme team</>
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {email && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {phone && (
        <li>
          <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
        </li>
      )}
    </ul>
  )
}

function Ways({ mentorship: { id, can, side } }: Props) {
  if (!(can.pause || can.end)) return null
  return (
    <section aria-labelledby="change" className="app-screen-only">
      <h2 className="nhsuk-heading-m" id="change">
        Change something
      </h2>
      <ul className="nhsuk-list">
        {can.pause && (
          <li>
            <Link to={`/mentoring/${id}/pause`}>Pause for a while</Link>
          </li>
        )}
        {can.end && (
          <li>
            <Link to={`/mentoring/${id}/end`}>
              {side === 'partner' ? 'Change mentor, or end' : 'End this mentorship'}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
