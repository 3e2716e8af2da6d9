import type { Mentorship } from '@elevate/contracts/mentorships'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { agreementWords } from '../words.ts'

export function PairCard({ pair }: { pair: Mentorship }) {
  const other = pair.side === 'partner' ? pair.mentor : pair.partner
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">
          <Link to={`/mentoring/${pair.id}`}>{other.name}</Link>
        </h3>
        <p className="nhsuk-u-margin-bottom-0">
          {pair.state === 'paused'
            ? `Paused${pair.pausedUntil ? ` until ${formatDay(pair.pausedUntil)}` : ''}.`
            : contactWords(pair)}
          {pair.state !== 'paused' && pair.agreement !== 'agreed' && (
            <>
              <br />
              How you work together: {agreementWords(pair).toLowerCase()}.
            </>
          )}
        </p>
        {pair.side === 'mentor' && pair.state !== 'ended' && (
          <p className="nhsuk-u-margin-top-3 nhsuk-u-margin-bottom-0">
            <ButtonLink look="secondary" small to={`/mentoring/${pair.id}/sessions/log`}>
              Log a session<span className="nhsuk-u-visually-hidden"> with {other.name}</span>
            </ButtonLink>
          </p>
        )}
      </div>
    </div>
  )
}

const contactWords = ({ firstContactOn, firstContactBy, startedOn }: Mentorship): string =>
  firstContactOn ? `Since ${formatDay(startedOn)}.` : `Get in touch for the first time by ${formatDay(firstContactBy)}.`
