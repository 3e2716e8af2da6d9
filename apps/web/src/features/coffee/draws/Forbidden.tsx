import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import type { Dispatch, SetStateAction } from 'react'
import { SelectField } from '../../../forms/SelectField.tsx'
import { namesOf } from '../words.ts'
import { keyOf, type Wishes } from './wishes.ts'

type ForbiddenProps = {
  draw: CoffeeDraw
  wishes: Wishes
  setWishes: Dispatch<SetStateAction<Wishes>>
  fault: string | undefined
}

/** Pairs that are kept apart in this round only: those of this draw, each to be allowed again, and one more. */
export function Forbidden({ draw, wishes, setWishes, fault }: ForbiddenProps) {
  const people = [...draw.groups.flatMap((group) => group.people), ...draw.notPlaced]
  const choices = people
    .map(({ id, name }) => ({ value: id, text: name }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))
  const field = (name: 'first' | 'second', error?: string) => ({
    name,
    value: wishes[name],
    error,
    set: (value: string) => setWishes((all) => ({ ...all, [name]: value })),
  })
  return (
    <fieldset className="nhsuk-fieldset app-screen-only">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Keep people apart in this round</legend>
      <p>
        For this round only. For people who are never to be matched, use the confidential list of people kept apart.
      </p>
      {draw.forbidden.length > 0 && <Lift draw={draw} setWishes={setWishes} wishes={wishes} />}
      {draw.groups.length < draw.groupCount ? (
        <p>Find the group of one of them above, and choose “Not these two” beside it.</p>
      ) : (
        <div className="app-filters__fields">
          <SelectField choices={choices} field={field('first', fault)} label="Not this person" none="Nobody" />
          <SelectField choices={choices} field={field('second')} label="with this person" none="Nobody" />
        </div>
      )}
    </fieldset>
  )
}

function Lift({ draw, wishes, setWishes }: Omit<ForbiddenProps, 'fault'>) {
  const toggle = (pair: string) =>
    setWishes((all) => ({
      ...all,
      lifted: all.lifted.includes(pair) ? all.lifted.filter((each) => each !== pair) : [...all.lifted, pair],
    }))
  return (
    <div className="nhsuk-form-group nhsuk-checkboxes">
      {draw.forbidden.map(({ people }) => {
        const pair = keyOf(people)
        return (
          <div className="nhsuk-checkboxes__item" key={pair}>
            <input
              checked={!wishes.lifted.includes(pair)}
              className="nhsuk-checkboxes__input"
              id={`apart-${pair.replace(' ', '-')}`}
              onChange={() => toggle(pair)}
              type="checkbox"
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`apart-${pair.replace(' ', '-')}`}>
              Keep {namesOf(people)} apart
            </label>
          </div>
        )
      })}
    </div>
  )
}
