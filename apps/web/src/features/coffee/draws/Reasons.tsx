import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'

/** Why the draw is as it is: questions that a coordinator is asked, each with an answer that can be passed on. */
export function Reasons({ reasons }: Pick<CoffeeDraw, 'reasons'>) {
  if (reasons.length === 0) return null
  return (
    <section>
      <h2 className="nhsuk-heading-m">Why the draw is as it is</h2>
      {reasons.map(({ question, answer }) => (
        <details className="nhsuk-details" key={question}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">{question}</span>
          </summary>
          <div className="nhsuk-details__text">{answer}</div>
        </details>
      ))}
    </section>
  )
}
