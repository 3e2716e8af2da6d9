import type { MovesPreview } from '@elevate/contracts/application-bulk'
import type { ContactPreference } from '@elevate/contracts/people-vocabulary'

type LettersPreviewProps = { letters: MovesPreview['letters']; names: ReadonlyMap<string, string> }

const ways: Record<ContactPreference, string> = {
  email: 'by email, at once',
  phone: 'wants a call: you get a task with the words',
  post: 'wants a letter: you get a task with the page to print',
}

/** Each letter as it would go, opened one by one. */
export function LettersPreview({ letters, names }: LettersPreviewProps) {
  if (letters.length === 0) return <p>No letter is sent.</p>
  return (
    <>
      <h2 className="nhsuk-heading-m">{letters.length === 1 ? 'The letter' : `${letters.length} letters`}</h2>
      {letters.map(({ applicationId, subject, body, by, isLeftInPeace }, index) => (
        <details className="nhsuk-details" key={applicationId} open={letters.length === 1 && index === 0}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              To {names.get(applicationId) ?? 'the applicant'}
              {isLeftInPeace ? ' (is not written to any more)' : ` (${ways[by]})`}
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <p>
              <strong>{subject}</strong>
            </p>
            {paragraphs(body).map(({ key, text }) => (
              <p className="app-typed" key={key}>
                {text}
              </p>
            ))}
          </div>
        </details>
      ))}
    </>
  )
}

const paragraphs = (body: string): { key: string; text: string }[] =>
  body.split(/\n{2,}/).map((text, index) => ({ key: `${index}`, text }))
