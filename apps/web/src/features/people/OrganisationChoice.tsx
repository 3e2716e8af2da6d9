import { Form, useSearchParams } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import type { Chosen } from './organisation.ts'

/** For who runs several programmes: says which one this page is about, and leads to the others. */
export function OrganisationChoice({ chosen: { organisation, others } }: { chosen: Chosen }) {
  const [search] = useSearchParams()
  if (!organisation || others.length === 0) return null
  const all = [organisation, ...others].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return (
    <Form className="app-organisation-choice app-screen-only" key={search.toString()}>
      <label className="nhsuk-label" htmlFor="organisation">
        Organisation
      </label>
      <select className="nhsuk-select" defaultValue={organisation.id} id="organisation" name="organisation">
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button look="secondary" small type="submit">
        Change<span className="nhsuk-u-visually-hidden"> the organisation</span>
      </Button>
    </Form>
  )
}
