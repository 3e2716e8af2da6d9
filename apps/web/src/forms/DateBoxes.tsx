import type { TypedDate } from './typed-date.ts'
import '../styles/date-input.scss'

type DateBoxesProps = {
  name: string
  value: TypedDate
  set: (value: TypedDate) => void
  isWrong: boolean
}

const boxes = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const

/** Day, month and year, each with its label. The first has the name of the field as its id. */
export function DateBoxes({ name, value, set, isWrong }: DateBoxesProps) {
  const look = isWrong ? ' nhsuk-input--error' : ''
  return boxes.map((box, index) => {
    const id = index === 0 ? name : `${name}-${box.part}`
    return (
      <div className="nhsuk-date-input__item" key={box.part}>
        <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
          {box.label}
        </label>
        <input
          className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${box.width}${look}`}
          id={id}
          inputMode="numeric"
          name={`${name}-${box.part}`}
          onChange={(event) => set({ ...value, [box.part]: event.target.value })}
          type="text"
          value={value[box.part]}
        />
      </div>
    )
  })
}
