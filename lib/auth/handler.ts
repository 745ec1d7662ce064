import 'server-only'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from './options'

type Context = { params: Promise<{ nextauth: string[] }> }

export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions()) as Promise<Response>
}
