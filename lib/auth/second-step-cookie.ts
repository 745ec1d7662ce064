import 'server-only'
import { cookies } from 'next/headers'
import { secondStepCookie } from './second-step-token'

export async function readSecondStepCookie(): Promise<string | undefined> {
  return (await cookies()).get(secondStepCookie().name)?.value
}

export async function writeSecondStepCookie(token: string): Promise<void> {
  const { name, options } = secondStepCookie()
  ;(await cookies()).set(name, token, options)
}

export async function clearSecondStepCookie(): Promise<void> {
  const { name, options } = secondStepCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
