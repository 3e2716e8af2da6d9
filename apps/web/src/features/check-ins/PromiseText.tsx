import type { CheckInPromise } from '@elevate/contracts/check-ins'
import { formatDay } from '../../ui/dates.ts'

/** Who reads and answers, by name, and by when. The days are working days in England. */
export function PromiseText({ promise }: { promise: CheckInPromise }) {
  const { lead, deputy, leadAwayUntil, mentor, answerBy, lowAnswerBy } = promise
  const isCovered = leadAwayUntil !== null && deputy !== null
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">Who will read this: </span>
      {lead === null ? (
        <p>There is nobody here yet who reads check-ins. What you keep to yourself is yours.</p>
      ) : (
        <p>
          <strong>{isCovered ? deputy : lead}</strong>, your lead
          {isCovered && ` while ${lead} is out of the office until ${formatDay(leadAwayUntil)}`}, reads what you give to
          your lead.
        </p>
      )}
      {mentor !== null && (
        <p>
          <strong>{mentor}</strong>, your mentor, reads what you give to your mentor.
        </p>
      )}
      {lead !== null && (
        <p>
          If you ask to be contacted, somebody is in touch by <strong>{formatDay(answerBy)}</strong>; if you say that
          you are struggling, by <strong>{formatDay(lowAnswerBy)}</strong>.{' '}
          {deputy !== null &&
            !isCovered &&
            `If ${lead} has not seen it by then, it goes to ${deputy}, who can then read it.`}
        </p>
      )}
    </div>
  )
}
