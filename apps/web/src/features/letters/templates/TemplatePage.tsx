import type { LetterTemplateWithHistory } from '@elevate/contracts/letter-templates'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { NotFoundPage } from '../../../app/errors/NotFoundPage.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { Letter } from '../../decisions/one/Letter.tsx'
import { templateQuery } from '../queries.ts'
import { kindNamed, kindWords } from '../words.ts'
import { TemplateForm } from './TemplateForm.tsx'

export function TemplatePage() {
  const kind = kindNamed(useParams().kind)
  return kind ? <OneTemplate kind={kind} /> : <NotFoundPage />
}

function OneTemplate({ kind }: { kind: LetterKind }) {
  const { id, name } = useOrganisation()
  const about = useAbout()
  const { data: template } = useSuspenseQuery(templateQuery(id, kind))
  return (
    <Page
      back={{ to: about('/recruitment/letters', id), text: 'Back to letters' }}
      caption={`Letters of ${name}`}
      title={kindWords[kind]}
      wide
    >
      <TemplateForm key={template.version} organisationId={id} template={template} />
      <Versions template={template} />
    </Page>
  )
}

function Versions({ template: { versions } }: { template: LetterTemplateWithHistory }) {
  if (versions.length === 0) return <p>These are the usual words. Nobody here has changed them.</p>
  return (
    <>
      <h2 className="nhsuk-heading-m">Versions</h2>
      {versions.map(({ version, changedAt, changedBy, subject, body }) => (
        <details className="nhsuk-details" key={version}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              Version {version}
              {changedAt && `, ${formatInstant(changedAt)}`}
              {changedBy && `, by ${changedBy}`}
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <Letter body={body} subject={subject} />
          </div>
        </details>
      ))}
    </>
  )
}
