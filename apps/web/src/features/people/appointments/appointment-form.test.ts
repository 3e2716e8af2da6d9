import { describe, expect, test } from 'vitest'
import { appointmentBroken, appointmentFrom, monthsBroken, startBroken, typedAppointment } from './appointment-form.ts'

const settings = {
  termMonths: 18,
  coffeeDaysToMeet: 28,
  coffeeReminderDays: 7,
  coffeeHistoryMonths: 24,
  leaverChecklist: [],
}

describe('an appointment as it is typed', () => {
  test('starts from what is usual in the organisation', () => {
    expect(typedAppointment({ settings, roles: [] })).toMatchObject({
      role: 'Patient Safety Partner',
      termMonths: '18',
    })
  })

  test('takes a start that nobody knows, and no term', () => {
    const typed = { ...typedAppointment({ settings, roles: [] }), termMonths: ' ' }

    expect(appointmentBroken(typed)).toEqual({ role: undefined, startsOn: undefined, termMonths: undefined })
    expect(appointmentFrom(typed)).toMatchObject({ startsOn: null, termMonths: null, payment: null })
  })

  test.each([
    [{ day: '', month: '', year: '' }, undefined],
    [{ day: '5', month: '1', year: '2026' }, undefined],
    [{ day: '5', month: '', year: '2026' }, 'incomplete'],
    [{ day: '31', month: '2', year: '2026' }, 'unreal'],
  ])('a start of %j: %s', (startsOn, broken) => {
    expect(startBroken(startsOn)).toBe(broken)
  })

  test.each([
    ['18', undefined],
    ['', undefined],
    ['0', 'range'],
    ['1.5', 'range'],
    ['two years', 'range'],
  ])('a term of "%s" months: %s', (typed, broken) => {
    expect(monthsBroken(typed)).toBe(broken)
  })
})
