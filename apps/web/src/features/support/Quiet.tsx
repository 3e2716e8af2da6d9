import type { SupportOfPartner } from '@elevate/contracts/support'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { daysWords, lastContactWords, stepWords } from './words.ts'
import '../../styles/support.scss'

/** With whom nobody was in touch, the longest first: each with what would help and a way there. */
export function Quiet({ partners }: { partners: readonly SupportOfPartner[] }) {
  return (
    <ul className="app-quiet">
      {partners.map((partner) => (
        <li className="app-quiet__line" key={partner.personId}>
          <One partner={partner} />
        </li>
      ))}
    </ul>
  )
}

function One({ partner }: { partner: SupportOfPartner }) {
  const { personId, name, quiet, nextStep } = partner
  const page = `/support/people/${personId}`
  return (
    <>
      <div>
        <p>
          <Link to={page}>{name}</Link>
          {quiet && `: ${daysWords(quiet.days)}`}
        </p>
        <p className="app-reference">
          {partner.lastContact === null && quiet
            ? `No contact yet, here since ${formatDay(quiet.since)}`
            : `Last contact ${lastContactWords(partner)}`}
          {nextStep && <>. {stepWords[nextStep.step].why}</>}
        </p>
      </div>
      {nextStep && (
        <ButtonLink look="secondary" small to={page}>
          See what helps<span className="nhsuk-u-visually-hidden"> {name}</span>
        </ButtonLink>
      )}
    </>
  )
}
