export async function timeClicks() { return []; }
