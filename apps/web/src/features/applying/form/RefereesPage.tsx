import { RowsField } from '../../../forms/rows/RowsField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useApplicationForm } from '../queries.ts'
import { FormPageFrame } from './FormPageFrame.tsx'
import { useSectionPage } from './use-section-page.tsx'

const noReferee = () => ({ name: '', relationship: '', email: '', phone: '', knownFor: '' })

export function RefereesPage() {
  const { draft, ...rest } = useSectionPage('referees')
  const asked = useApplicationForm().campaign.refereesAsked
  const people = asked === 1 ? 'one person' : `${asked} people`
  return (
    <FormPageFrame draft={draft} path="referees" title="Who can say how you work with others?" {...rest}>
      {(errors) => (
        <>
          {asked === 0 ? (
            <p>This recruitment asks for no referees. You can go on.</p>
          ) : (
            <p>
              We ask for {people} who know you: from work, a group, a faith community, volunteering or a neighbourhood.
              We write to nobody before you have an offer. You can leave this until then.
            </p>
          )}
          <RowsField
            field={draft.field('referees', errors.referees)}
            label="Referees (optional for now)"
            most={4}
            newRow={noReferee}
            unordered
            what="referee"
          >
            {(row) => {
              const at = (part: string) => errors[`referees-${row.index}-${part}`]
              return (
                <>
                  <TextField autoComplete="off" field={row.field('name', at('name'))} label="Name" width={20} />
                  <TextField
                    field={row.field('relationship')}
                    hint="For example, ran the group that I volunteer in"
                    label="How they know you"
                    width={30}
                  />
                  <TextField
                    autoComplete="off"
                    field={row.field('email', at('email'))}
                    label="Email address"
                    spellCheck={false}
                    type="email"
                    width={30}
                  />
                  <TextField
                    autoComplete="off"
                    field={row.field('phone', at('phone'))}
                    label="Phone number"
                    type="tel"
                    width={20}
                  />
                  <TextField
                    field={row.field('knownFor')}
                    hint="For example, 3 years"
                    label="For how long"
                    width={10}
                  />
                </>
              )
            }}
          </RowsField>
        </>
      )}
    </FormPageFrame>
  )
}
