import type { ComparedCriterion, Comparison } from '@elevate/contracts/scoring-moderation'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { candidatePage, panelPage } from '../addresses.ts'
import { type AskedCandidate, comparisonQuery, useAskedCandidate } from '../queries.ts'
import { counted, scoreInWords } from '../words.ts'
import { YourScoresFirst } from './YourScoresFirst.tsx'
import '../../../styles/scoring.scss'

/** What everybody gave one candidate, and what was agreed where it lies far apart. */
export function ComparePage() {
  const asked = useAskedCandidate()
  const { data: comparison } = useSuspenseQuery(comparisonQuery(asked))
  if (comparison === null) return <YourScoresFirst asked={asked} />
  const { candidateNumber, campaign, criteria, notes } = comparison
  return (
    <Page
      back={{ to: panelPage(asked), text: 'Back to all candidates' }}
      caption={campaign.title}
      title={`Compare scores of candidate ${candidateNumber}`}
    >
      <p className="nhsuk-inset-text">{summaryOf(comparison)}</p>
      {criteria.map((criterion) => (
        <Criterion asked={asked} comparison={comparison} criterion={criterion} key={criterion.id} />
      ))}
      {notes.length > 0 && <h2 className="nhsuk-heading-m">Notes</h2>}
      {notes.map(({ scorer, isYou, note }) => (
        <p className="app-answer" key={scorer}>
          <strong>{isYou ? 'You' : scorer}:</strong> {note}
        </p>
      ))}
      <p>
        <ButtonLink look="secondary" to={candidatePage(asked)}>
          Read what they wrote
        </ButtonLink>
      </p>
    </Page>
  )
}

const summaryOf = ({ scored, scorersNeeded, criteria, isClosed }: Comparison): string => {
  if (isClosed) return 'The scoring of this stage is closed.'
  const open = criteria.filter(({ isToDiscuss, discussion }) => isToDiscuss && discussion === null).length
  if (scored < scorersNeeded)
    return `${counted(scored, 'person has', 'people have')} scored so far, of ${scorersNeeded} at least.`
  if (open > 0)
    return `${counted(open, 'criterion is', 'criteria are')} far apart: talk about it before the scoring is closed.`
  return 'The scores lie close enough together, or you have agreed.'
}

type CriterionProps = { asked: AskedCandidate; comparison: Comparison; criterion: ComparedCriterion }
function Criterion({ asked, comparison: { can }, criterion }: CriterionProps) {
  const { id, kind, text, scores, spread, isToDiscuss, discussion } = criterion
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <span className="nhsuk-caption-m">{kind === 'essential' ? 'Essential' : 'Desirable'}</span>
        {text}
      </h2>
      {isToDiscuss && (
        <p>
          <strong className={`nhsuk-tag ${discussion ? 'nhsuk-tag--green' : 'nhsuk-tag--orange'}`}>
            {discussion ? 'Talked about' : 'To talk about'}
          </strong>{' '}
          {counted(spread, 'point', 'points')} apart
        </p>
      )}
      <Facts
        facts={scores.map(({ scorer, isYou, score, evidence }) => ({
          name: isYou ? 'You' : scorer,
          value: (
            <>
              <strong>{scoreInWords(score)}</strong>
              {evidence !== '' && <span className="app-answer app-scores-of">{evidence}</span>}
            </>
          ),
        }))}
      />
      {discussion && <Agreed discussion={discussion} />}
      {can.record && (
        <p>
          <ButtonLink look="secondary" small to={candidatePage(asked, `/discussions/${id}`)}>
            {discussion ? 'Change what you agreed' : 'Record what you agreed'}
            <span className="nhsuk-u-visually-hidden"> about: {text}</span>
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function Agreed({ discussion }: { discussion: NonNullable<ComparedCriterion['discussion']> }) {
  const { agreedScore, note, recordedBy, recordedAt } = discussion
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>You agreed on {scoreInWords(agreedScore)}.</strong> This counts instead of the scores above.
      </p>
      <p className="app-answer">{note}</p>
      <p className="app-reference">
        Recorded {recordedBy === null ? '' : `by ${recordedBy} `}on {formatInstant(recordedAt)}
      </p>
    </div>
  )
}
