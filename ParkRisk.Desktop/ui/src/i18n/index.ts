import { createI18n } from 'vue-i18n';
import type { TextPair } from '../api/types';
import { en } from './en';
import { zh } from './zh';

export type Language = 'zh' | 'en';

export const i18n = createI18n({ legacy: false, locale: navigator.language.startsWith('zh') ? 'zh' : 'en', fallbackLocale: false, messages: { zh, en } });

export const language = (): Language => i18n.global.locale.value as Language;

export function setLanguage(value: Language): void {
  i18n.global.locale.value = value;
  document.documentElement.lang = value;
}

/** The text in the language of the interface. */
export const pick = (text: TextPair | null | undefined): string => (text ? text[language()] : '');

export const t = i18n.global.t;
