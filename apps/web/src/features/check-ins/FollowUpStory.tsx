import type { MyFollowUp } from '@elevate/contracts/check-in-vocabulary'
import { formatInstant } from '../../ui/dates.ts'
import { followUpWords } from './words.ts'

const whyWords = {
  first: 'was asked',
  away: 'was asked, because somebody is out of the office',
  late: 'was asked, because nobody had seen it in time',
}

/** What was promised, and every hand that it has come to. */
export function FollowUpStory({ followUp }: { followUp: MyFollowUp }) {
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">Somebody will be in touch</h2>
      <p>
        <strong>{followUpWords(followUp)}</strong>
      </p>
      <ul className="nhsuk-list">
        {followUp.hops.map(({ to, at, why }) => (
          <li key={at + String(to)}>
            {to ?? 'The coordinators together'}{' '}
            {why === 'first' || to !== null ? whyWords[why] : whyWords[why].replace('was', 'were')}: {formatInstant(at)}
          </li>
        ))}
      </ul>
    </section>
  )
}
