import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { FieldFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'

type Passed = Pick<
  ComponentPropsWithoutRef<'input'>,
  'autoComplete' | 'inputMode' | 'spellCheck' | 'autoCapitalize' | 'maxLength'
>

type TextFieldProps = Passed & {
  field: Field<string>
  label: ReactNode
  hint?: ReactNode
  type?: 'text' | 'email' | 'tel' | 'search'
  /** About how many characters the answer has, as a hint to the eye. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
}

/** One line of text. Whole numbers too: `inputMode="numeric"`, since number boxes change under a scroll wheel. */
export function TextField({ field, label, hint, type = 'text', width, ...rest }: TextFieldProps) {
  const { name, value, error, set } = field
  const classes = ['nhsuk-input']
  if (width !== undefined) classes.push(`nhsuk-input--width-${width}`)
  if (error !== undefined) classes.push('nhsuk-input--error')
  return (
    <FieldFrame error={error} hint={hint} label={label} name={name}>
      <input
        aria-describedby={describedBy(name, hint, error)}
        className={classes.join(' ')}
        id={name}
        name={name}
        onChange={(event) => set(event.target.value)}
        type={type}
        value={value}
        {...rest}
      />
    </FieldFrame>
  )
}
