export const PANEL_TABS = ['why', 'client', 'assignment', 'activity'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];
