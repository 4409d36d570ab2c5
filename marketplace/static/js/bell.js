// Rings and flashes the title when the board has more new tickets than before, again and again until the page is touched.
// A browser lets a page sound only once somebody has touched it; until then the title flashes alone.
const AGAIN_MS = 4000;

export default (board) => {
  const plain = document.title;
  const count = () => board.querySelectorAll('[data-state="new"].ticket').length;
  let known = count();
  let sound = null;
  let flashing = 0;
  let ringing = 0;

  const tone = (at, pitch) => {
    const [wave, volume] = [sound.createOscillator(), sound.createGain()];
    wave.frequency.value = pitch;
    volume.gain.setValueAtTime(0.3, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    wave.connect(volume).connect(sound.destination);
    wave.start(at);
    wave.stop(at + 0.6);
  };

  const chime = () => {
    if (sound?.state === "running") [660, 880].forEach((pitch, turn) => tone(sound.currentTime + turn * 0.25, pitch));
  };

  const end = () => {
    clearInterval(flashing);
    clearInterval(ringing);
    document.title = plain;
  };

  const ring = () => {
    end();
    let turn = 0;
    flashing = setInterval(() => (document.title = turn++ % 2 ? plain : `(${known}) ${board.dataset.title}`), 1000);
    ringing = setInterval(chime, AGAIN_MS);
    chime();
  };

  const quiet = () => {
    end();
    sound ??= new AudioContext();
    sound.resume();
  };

  addEventListener("pointerdown", quiet);
  addEventListener("keydown", quiet);
  board.addEventListener("htmx:afterSwap", () => {
    const [before, now] = [known, count()];
    known = now;
    if (now > before) ring();
    if (!now) end();
  });
};
