import type { Application } from '@elevate/contracts/applications'
import { Link } from 'react-router'

/** What they wrote, as they wrote it; the panel reads it with what would tell who it is covered. */
export function Answers({ application: { id, answers, submittedAt } }: { application: Application }) {
  if (answers === null || answers.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">What they wrote</h2>
      {answers.map(({ questionId, prompt, words, isHiddenFromPanel, covered }) => (
        <section key={questionId}>
          <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">{prompt}</h3>
          <p className="app-typed">{words === '' ? 'Not answered' : words}</p>
          {isHiddenFromPanel && <p className="app-reference">The panel does not see this answer.</p>}
          {covered > 0 && !isHiddenFromPanel && (
            <p className="app-reference">
              The panel sees this with {covered === 1 ? 'one passage' : `${covered} passages`} covered that would tell
              who it is.
            </p>
          )}
        </section>
      ))}
      {submittedAt !== null && (
        <p>
          <Link to={`/applications/${id}/what-the-panel-reads`}>See what the panel reads</Link>
        </p>
      )}
    </>
  )
}
