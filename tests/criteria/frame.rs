//! A, structure and navigation; B, language.
use super::{Criterion, shown, waits};

pub const ROWS: &[Criterion] = &[
    waits("A1", 3, "E5b asks for up to seven values of the letter and three answers on one page."),
    shown(
        "A2",
        3,
        &[
            "gallery::criteria::every_page_says_its_stage_and_each_of_the_six_has_its_word",
            "ui::looks::the_frame_stands_where_the_design_says",
        ],
        &["01c-powrot-uwaga", "06-haslo", "12-gotowe"],
    ),
    shown(
        "A3",
        3,
        &[
            "kills::screens::killed_before_stage_1_and_while_the_paper_is_saved",
            "kills::screens::killed_on_each_screen_to_the_changed_password",
            "kills::screens::killed_on_h_09_and_on_its_check",
            "kills::act::killed_at_each_point_of_the_act_it_asks_and_never_repeats",
            "kills::random::killed_at_random_moments_nothing_is_lost_and_nothing_is_sent_twice",
            "app::by_hand::a_kill_while_typing_loses_no_more_than_the_field_that_was_typed",
            "app::systems::one_system_by_the_wizard_and_one_by_hand_killed_and_resumed_in_every_stage",
            "registration::killed::killed_between_record_and_settle_it_asks_and_never_repeats",
            "app::browser::a_disk_that_takes_nothing_keeps_the_answer_for_another_press",
        ],
        &["01c-powrot-etap-2", "06-haslo"],
    ),
    shown(
        "A4",
        2,
        &[
            "app::typed::escape_keeps_what_was_typed_all_the_way_to_the_list_of_stages_and_back",
            "app::typed::closing_asks_about_a_typed_password_on_whatever_page_and_leads_back_to_it",
            "app::answers::closing_while_csizs_is_asked_waits_unless_the_person_insists",
            "app::answers::the_way_back_to_a_change_on_its_way_asks_nothing_and_sends_nothing",
            "app::by_hand::back_from_what_a_package_lacks_leads_to_what_it_says_and_nothing_typed_is_lost",
            "app::situation::the_way_back_leads_to_the_answer_that_may_be_changed",
            "app::seen::a_password_that_csizs_changed_is_seen_with_its_answer_and_no_field",
        ],
        &["15-zamkniecie-niewyslane", "15-zamkniecie-w-toku", "01c-zobacz-haslo"],
    ),
    shown(
        "A5",
        3,
        &[
            "gallery::criteria::the_main_button_is_live_and_never_says_only_yes",
            "gallery::criteria::the_button_of_each_act_is_named_after_the_act",
        ],
        &[],
    ),
    shown(
        "A6",
        2,
        &[
            "gallery::criteria::the_main_button_is_live_and_never_says_only_yes",
            "hostile::no_file_at_all_is_p_01_and_a_file_that_vanished_is_p_03",
            "app::by_hand::what_is_missing_or_no_address_is_told_at_its_field",
            "app::situation::without_an_answer_k_30_says_so_and_with_one_by_keyboard_the_way_goes_on",
        ],
        &["03-plik-P-01", "04-haslo-pakietu-P-10", "06-haslo-H-01"],
    ),
    // Three sizes of the window; the one of the criterion lies between them.
    shown(
        "A7",
        3,
        &[
            "gallery::the_buttons_at_the_foot_are_always_in_sight",
            "gallery::no_text_is_wider_than_its_place_or_lies_on_another",
            "ui::looks::the_footer_holds_at_every_width",
            "app::looks::a_page_that_is_drawn_larger_has_less_room_at_once",
        ],
        &["13-wyglad-najwiekszy"],
    ),
    shown(
        "A8",
        2,
        &[
            "app::whole::the_happy_path_takes_ten_pages_at_most_and_three_typed_fields",
            "clock::practice::once_answered_the_page_passes_by_itself_with_a_banner",
            "app::server::in_practice_the_way_is_really_asked_and_stage_3_is_done",
            "app::second::the_first_comes_forward_with_the_file_and_the_second_ends",
        ],
        &[],
    ),
    shown(
        "B1",
        2,
        &[
            "texts::language::no_sentence_is_longer_than_twenty_words",
            "texts::language::a_lead_is_one_sentence_and_advice_at_most_three",
            "gallery::language::no_sentence_on_a_page_is_longer_than_twenty_words",
        ],
        &[],
    ),
    shown(
        "B2",
        3,
        &["texts::words::no_reading_error_of_the_scan", "texts::words::no_word_has_lost_its_polish_letters"],
        &[],
    ),
    shown(
        "B3",
        3,
        &[
            "texts::language::the_three_official_messages_stand_to_the_letter_in_both_languages",
            "texts::language::the_official_messages_have_one_introduction_and_nothing_else_has_it",
        ],
        &["06-haslo-H-04", "06-haslo-H-05", "06-haslo-H-06"],
    ),
    shown(
        "B4",
        2,
        &["app::help::the_glossary_explains_every_word_and_leads_back_to_help"],
        &["01-start-co-to-jest", "13-slowniczek"],
    ),
    shown("B5", 2, &["texts::words::no_word_that_the_design_forbids"], &[]),
    shown(
        "B6",
        2,
        &[
            "texts::plurals::every_text_that_counts_is_right_for_1_2_5_12_and_22",
            "texts::plurals::every_text_that_counts_has_all_forms_of_its_language",
            "texts::values::dates_are_written_as_the_storyboard_writes_them",
            "texts::words::a_decimal_has_a_comma_in_polish_and_a_point_in_english",
        ],
        &[],
    ),
    shown(
        "B7",
        1,
        &[
            "texts::words::nobody_is_taken_for_a_man_or_a_woman",
            "texts::words::no_word_that_the_design_forbids",
            "texts::words::a_capital_letter_begins_a_sentence_or_a_name",
            "texts::language::punctuation_is_polish_in_polish_and_english_in_english",
            "gallery::language::no_line_of_a_page_can_end_with_a_word_of_one_letter",
        ],
        &[],
    ),
];
