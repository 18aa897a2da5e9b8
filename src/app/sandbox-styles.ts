/**
 * The sandbox's style sheets come with the first load although its scripts do not: nothing is drawn later than without
 * them, and rules of the same weight keep their order. A sheet that came with its script would be taken for the first.
 */
import '../ui/button.css';
import '../ui/icons.css';
import '../panels/logs/legend.css';
import '../panels/logs/logs.css';
import '../panels/logs/divergence.css';
import '../ui/popover.css';
import '../panels/safety/safety.css';
import '../panels/why/why.css';
import '../ui/sentence.css';
import '../stage/clients.css';
import '../stage/countdown.css';
import '../stage/links.css';
import '../stage/messages.css';
import '../stage/node.css';
import '../stage/planes.css';
import '../stage/stage.css';
import './app.css';
import './present.css';
import './header/header.css';
import './settings/settings.css';
import './notice-list.css';
import '../ui/slider.css';
import './player-bar/bar.css';
import './player-bar/scrubber.css';
import './scenario-strip.css';
import '../ui/tabs.css';
