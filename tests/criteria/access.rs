//! G, accessibility; H, look; I, after the end; J, support.
use super::{Criterion, shown, waits};

pub const ROWS: &[Criterion] = &[
    shown(
        "G1",
        3,
        &[
            "journey::by_keyboard_alone_in_every_style_of_the_page",
            "gallery::tab_reaches_every_control_and_brings_it_into_view",
            "gallery::what_is_read_aloud_goes_down_the_page",
            "ui::keys::a_new_page_has_the_focus_in_its_first_field",
            "ui::keys::tab_goes_through_every_control_in_visual_order_and_round",
            "ui::keys::enter_presses_the_focused_button_or_else_the_main_one",
            "ui::keys::escape_and_f1_work_in_a_field_at_once",
            "app::typed::escape_keeps_what_was_typed_all_the_way_to_the_list_of_stages_and_back",
        ],
        &[],
    ),
    shown(
        "G2",
        3,
        &[
            "ui::looks::the_ring_is_drawn_around_whatever_has_the_focus",
            "ui::looks::every_pair_of_colours_has_the_contrast_it_needs_in_all_three_themes",
            "ui::keys::a_control_below_the_fold_is_scrolled_into_view_by_tab",
            "gallery::tab_reaches_every_control_and_brings_it_into_view",
        ],
        &[],
    ),
    shown(
        "G3",
        3,
        &[
            "ui::looks::every_pair_of_colours_has_the_contrast_it_needs_in_all_three_themes",
            "ui::looks::no_colours_of_windows_make_anything_unreadable",
        ],
        &["13-wyglad-ciemny", "13-wyglad-kontrast"],
    ),
    // Each tone has an icon and a word of its own; an edge that is wrong is twice as wide.
    shown(
        "G4",
        3,
        &[
            "gallery::criteria::every_page_says_its_stage_and_each_of_the_six_has_its_word",
            "ui::tree::states_hints_and_errors_are_said",
        ],
        &["01c-powrot-uwaga", "06-haslo-H-03", "08-serwer-N-04", "13-wyglad-kontrast"],
    ),
    waits(
        "G5",
        2,
        "The look asks for less: rows of answers stand without a gap, 40 high each, and a button of 28 stands 4 above its field.",
    ),
    // Nothing moves but the bar.
    shown(
        "G6",
        2,
        &[
            "app::looks::the_window_looks_as_windows_does_until_the_person_chooses",
            "app::looks::high_contrast_of_windows_brings_its_own_colours_and_is_followed_while_the_window_is_open",
            "app::looks::ctrl_with_plus_minus_and_zero_changes_the_size_and_altgr_does_not",
            "ui::looks::the_four_contrast_themes_of_windows_are_taken_as_they_are",
        ],
        &["13-wyglad-ciemny", "13-wyglad-kontrast", "13-wyglad-tekst-z-windows"],
    ),
    // Each act opens the page anew, so nothing runs out while somebody types.
    shown(
        "G7",
        2,
        &[
            "training::rules::a_form_is_taken_once_and_only_with_its_page_and_cookie",
            "csizs::cuts::no_connection_is_used_twice",
            "app::guard::a_new_password_that_was_refused_costs_nothing_and_another_one_is_typed",
        ],
        &[],
    ),
    // NVDA and Narrator on a real Windows are still to be tried.
    shown(
        "G8",
        3,
        &[
            "reader::somebody_who_only_hears_walks_the_whole_practice_journey",
            "gallery::every_control_has_a_name_and_every_id_is_unique",
            "ui::reader::a_screen_reader_presses_ticks_chooses_and_opens",
            "ui::reader::a_screen_reader_writes_selects_and_replaces",
            "ui::tree::states_hints_and_errors_are_said",
            "texts::frame::the_window_title_carries_page_stage_and_problem",
            "kills::place::a_title_says_where_the_person_is",
        ],
        &[],
    ),
    // The design's 75 letters are a width of 544: a line of narrow letters has up to ten more.
    shown(
        "H1",
        2,
        &[
            "gallery::room::no_line_of_running_text_with_more_than_75_letters_is_wider_than_544",
            "gallery::no_text_is_smaller_than_15",
            "gallery::language::every_letter_is_drawn_by_a_font_of_the_wizard",
            "gallery::no_text_is_wider_than_its_place_or_lies_on_another",
        ],
        &["06-haslo", "01g-cwiczenia", "13-wyglad-najwiekszy"],
    ),
    shown(
        "H2",
        2,
        &[
            "ui::spaces::every_space_is_one_of_the_scale",
            "gallery::look::the_last_button_of_a_page_ends_where_the_column_ends",
        ],
        &["06-haslo"],
    ),
    waits("H3", 1, "Red is also the button that removes a file, and green is whatever is well."),
    shown(
        "I1",
        3,
        &[
            "gallery::criteria::the_last_page_says_all_that_is_asked_for",
            "app::done::the_end_by_hand_is_never_said_as_csizss_and_the_card_can_be_read_out",
        ],
        &["12-gotowe", "12-gotowe-recznie"],
    ),
    shown(
        "I2",
        3,
        &[
            "document::report::the_card_has_six_lines_at_most_and_spells_the_code",
            "app::ministry::while_it_goes_on_it_names_stage_reason_and_need_and_keeps_what_is_added",
        ],
        &["12-gotowe", "13-karta-ministerstwa", "13-karta-jeszcze-nie"],
    ),
    shown(
        "I3",
        2,
        &[
            "app::done::the_report_is_saved_in_both_forms_and_its_place_is_told_the_next_day",
            "app::done::the_report_of_practice_says_so_and_no_report_holds_a_secret",
        ],
        &["12-gotowe"],
    ),
    shown(
        "J1",
        2,
        &[
            "app::help::help_says_what_to_check_whom_to_call_and_what_to_say_without_a_problem",
            "app::help::help_names_the_code_of_the_page_and_of_a_banner",
        ],
        &["13-pomoc-haslo", "13-pomoc-problem"],
    ),
    waits("J2", 2, "There is no diagnostic bundle."),
    waits("J3", 1, "Help does not say where the log is, and the log begins with no summary in Polish."),
];
