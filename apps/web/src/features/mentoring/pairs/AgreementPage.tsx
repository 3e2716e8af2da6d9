import { acceptAgreement, acceptForPartner, type MentoringAgreement } from '@elevate/contracts/mentoring-agreements'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { agreementQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'
import { arrangers, modes, textOf } from '../words.ts'
import { GroundRules } from './GroundRules.tsx'

/** What the two agree, and the rules that hold for every pair; accepted by both. */
export function AgreementPage() {
  const { mentorshipId = '' } = useParams()
  const { data: agreement } = useSuspenseQuery(agreementQuery(mentorshipId))
  const isWritten = agreement.version > 0
  return (
    <Page back={{ to: `/mentoring/${mentorshipId}`, text: 'Back to the mentorship' }} title="How you work together">
      <p className="nhsuk-inset-text">
        <span className="nhsuk-u-visually-hidden">Information: </span>
        Who can read this: {agreement.mentor.name} and {agreement.partner.name}. Your programme team sees only whether
        you both have agreed.
      </p>
      <p>
        <strong>{stateOf(agreement)}</strong>
      </p>
      {!isWritten && <p>This is how many begin. Change whatever does not suit you.</p>}
      <Terms agreement={agreement} />
      <GroundRules />
      <Steps agreement={agreement} mentorshipId={mentorshipId} />
    </Page>
  )
}

const stateOf = ({ version, state, side, mentor, partner }: MentoringAgreement): string => {
  if (version === 0) return 'Nothing is written yet.'
  if (state === 'agreed') return 'You both have agreed to this.'
  const other = side === 'partner' ? mentor.name : partner.name
  return state === `waits-for-${side}`
    ? `${other} has agreed to this. It waits for you.`
    : `You have agreed to this. It waits for ${other}.`
}

function Terms({ agreement: { terms } }: { agreement: MentoringAgreement }) {
  return (
    <Facts
      facts={[
        { name: 'How you meet', value: textOf(modes, terms.contactMethod) },
        { name: 'How often', value: terms.frequency },
        { name: 'How long each time', value: `${terms.sessionMinutes} minutes` },
        { name: 'Who arranges it', value: textOf(arrangers, terms.arrangedBy) },
        {
          name: 'If one of you cannot come',
          value: `Say so ${terms.noticeDays} ${terms.noticeDays === 1 ? 'day' : 'days'} before`,
        },
        { name: 'Between sessions', value: terms.contactBetween },
        { name: 'For how long', value: `${terms.months} months, then you look at it together` },
        ...(terms.anythingElse ? [{ name: 'Anything else', value: terms.anythingElse }] : []),
      ]}
    />
  )
}

function Steps({ agreement, mentorshipId }: { agreement: MentoringAgreement; mentorshipId: string }) {
  const { version, can } = agreement
  const accept = useAct(
    () => call(acceptAgreement, { params: { mentorshipId }, body: { version } }),
    ({ state }) => ({ text: state === 'agreed' ? 'You both have agreed' : 'You have agreed' }),
  )
  const agreedBy = [agreement.partnerAcceptedAt, agreement.mentorAcceptedAt].filter((at) => at !== null)
  return (
    <>
      {agreement.state === 'agreed' && agreedBy.length > 0 && (
        <p>Agreed on {formatDay(agreedBy.toSorted().at(-1) ?? '')}.</p>
      )}
      {agreement.isToldByPartner && agreement.partnerAcceptedAt !== null && (
        <p>
          {agreement.partner.name} said yes to {agreement.mentor.name}, who wrote it down on{' '}
          {formatDay(agreement.partnerAcceptedAt)}.
        </p>
      )}
      {can.acceptForPartner && <ByPhone agreement={agreement} mentorshipId={mentorshipId} />}
      <Fault fault={accept.error} />
      <div className="app-actions">
        {can.accept && (
          <Button busy={accept.isPending && 'One moment'} onClick={() => accept.mutate()}>
            I agree to this
          </Button>
        )}
        {can.write && (
          <ButtonLink
            look={can.accept || version > 0 ? 'secondary' : 'primary'}
            to={`/mentoring/${mentorshipId}/agreement/change`}
          >
            {version === 0 ? 'Write it down' : 'Change it'}
          </ButtonLink>
        )}
      </div>
    </>
  )
}

/** A partner without an account is read this on the phone, and agrees there. */
function ByPhone({ agreement, mentorshipId }: { agreement: MentoringAgreement; mentorshipId: string }) {
  const { version, partner } = agreement
  const note = useAct(
    () => call(acceptForPartner, { params: { mentorshipId }, body: { version } }),
    ({ state }) => ({ text: state === 'agreed' ? 'You both have agreed' : `${partner.name} has agreed` }),
  )
  return (
    <section aria-labelledby="by-phone">
      <h2 className="nhsuk-heading-m" id="by-phone">
        {partner.name} does not sign in here
      </h2>
      <p>
        Read this page to {partner.name} on the phone or when you meet, with the rules above. If they would like
        something else, change it first. If they agree, write it down here for them.
      </p>
      <Fault fault={note.error} />
      <Button busy={note.isPending && 'Writing it down'} onClick={() => note.mutate()}>
        {partner.name} has told me that they agree
      </Button>
    </section>
  )
}
